import { expect } from '@jest/globals';
import openNetworkAcl from '../../../../core/remedies/catalogue/open-network-acl.ts';
import { entry, linkPath, networkAcl } from '../network.ts';
import { remedyTable } from '../remedy-table.ts';

const hole = (changes: object = {}) => ({
  egress: false,
  cidr: '10.0.1.0/24',
  fromPort: 8080,
  toPort: 8080,
  blockedBy: 32_767,
  ...changes,
});
const holes = (list: object[]) => ({
  subject: 'acl-1',
  data: { networkAclId: 'acl-1', holes: JSON.stringify(list) },
});
const withEntries = (entries: ReturnType<typeof entry>[]) => ({
  'vpc-link': { paths: [linkPath({ networkAcls: { known: [networkAcl(entries)] } })] },
});

remedyTable(openNetworkAcl, [
  {
    name: 'right before the rule that blocks, in each direction',
    cause: holes([
      hole({ blockedBy: 90 }),
      hole({ egress: true, fromPort: 1024, toPort: 65_535, blockedBy: 32_767 }),
    ]),
    facts: withEntries([entry(90, 'deny'), entry(89, 'allow'), entry(100, 'allow')]),
    expected: {
      operations: [
        {
          id: 'allow-in-88',
          service: 'ec2',
          action: 'CreateNetworkAclEntry',
          input: {
            NetworkAclId: 'acl-1',
            RuleNumber: 88,
            Egress: false,
            Protocol: '6',
            RuleAction: 'allow',
            CidrBlock: '10.0.1.0/24',
            PortRange: { From: 8080, To: 8080 },
          },
          expects: null,
          undo: [
            {
              service: 'ec2',
              action: 'DeleteNetworkAclEntry',
              input: { NetworkAclId: 'acl-1', RuleNumber: 88, Egress: false },
            },
          ],
        },
        expect.objectContaining({ id: 'allow-out-32766' }) as never,
      ],
    },
  },
  {
    name: 'two rules take two numbers',
    cause: holes([hole({ blockedBy: 90 }), hole({ blockedBy: 90, cidr: '10.0.2.0/24' })]),
    facts: withEntries([entry(90, 'deny')]),
    expected: {
      operations: [
        expect.objectContaining({ id: 'allow-in-89' }) as never,
        expect.objectContaining({ id: 'allow-in-88' }) as never,
      ],
    },
  },
  {
    name: 'no number is free',
    cause: holes([hole({ blockedBy: 1 })]),
    facts: withEntries([entry(1, 'deny')]),
    expected: null,
  },
  { name: 'no holes', cause: holes([]), facts: withEntries([]), expected: null },
]);
