import { expect } from '@jest/globals';
import disablePrivatelinkInboundRules from '../../../../core/remedies/catalogue/disable-privatelink-inbound-rules.ts';
import { linkPath, loadBalancer } from '../network.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { subject: 'arn:lb', data: { loadBalancerArn: 'arn:lb' } };
const balancer = (changes: object) => ({
  'vpc-link': { paths: [linkPath({ loadBalancer: { known: loadBalancer(changes) } })] },
});

remedyTable(disablePrivatelinkInboundRules, [
  {
    name: 'the same groups, no longer enforced',
    cause,
    facts: balancer({ securityGroupIds: ['sg-b', 'sg-a'], enforceInboundRulesOnPrivateLink: 'on' }),
    expected: {
      operations: [
        expect.objectContaining({
          action: 'SetSecurityGroups',
          input: {
            LoadBalancerArn: 'arn:lb',
            SecurityGroups: ['sg-b', 'sg-a'],
            EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'off',
          },
          expects: { enforce: 'on', securityGroups: ['sg-a', 'sg-b'] },
        }) as never,
      ],
      lifetime: 'stopgap',
    },
  },
  {
    name: 'not enforced as it is',
    cause,
    facts: balancer({ securityGroupIds: ['sg-a'], enforceInboundRulesOnPrivateLink: 'off' }),
    expected: null,
  },
  { name: 'no security groups', cause, facts: balancer({ securityGroupIds: [] }), expected: null },
]);
