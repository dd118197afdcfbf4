import { expect } from '@jest/globals';
import openTargetSecurityGroup from '../../../../core/remedies/catalogue/open-target-security-group.ts';
import { remedyTable } from '../remedy-table.ts';

const data = (changes: Record<string, string>) => ({
  subject: 'sg-1',
  data: { groupId: 'sg-1', direction: 'ingress', ...changes },
});

remedyTable(openTargetSecurityGroup, [
  {
    name: 'the load balancer’s group, on each port',
    cause: data({ sourceGroupIds: 'sg-lb', ports: '8080 9000' }),
    expected: {
      operations: [
        {
          id: 'allow-8080-from-sg-lb',
          service: 'ec2',
          action: 'AuthorizeSecurityGroupIngress',
          input: {
            GroupId: 'sg-1',
            IpPermissions: [
              {
                IpProtocol: 'tcp',
                FromPort: 8080,
                ToPort: 8080,
                UserIdGroupPairs: [{ GroupId: 'sg-lb' }],
              },
            ],
          },
          expects: null,
          undo: [expect.objectContaining({ action: 'RevokeSecurityGroupIngress' }) as never],
        },
        expect.objectContaining({ id: 'allow-9000-from-sg-lb' }) as never,
      ],
    },
  },
  {
    name: 'the load balancer’s subnets',
    cause: data({ sourceCidrs: '10.0.1.0/24 10.0.2.0/24', ports: '8080' }),
    expected: {
      operations: [
        expect.objectContaining({ id: 'allow-8080-from-10.0.1.0/24' }) as never,
        expect.objectContaining({ id: 'allow-8080-from-10.0.2.0/24' }) as never,
      ],
    },
  },
  {
    name: 'never everybody',
    cause: data({ sourceCidrs: '0.0.0.0/0', ports: '8080' }),
    expected: null,
  },
  {
    name: 'egress is for a person',
    cause: data({ direction: 'egress', destinationCidrs: '10.0.1.0/24', ports: '8080' }),
    expected: null,
  },
  { name: 'nothing to let in', cause: data({ ports: '8080' }), expected: null },
  {
    name: 'a port that is none',
    cause: data({ sourceGroupIds: 'sg-lb', ports: 'x' }),
    expected: null,
  },
]);
