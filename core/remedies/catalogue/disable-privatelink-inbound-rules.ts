import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { pathOf } from '../link-paths.ts';
import { call, operation } from '../operations.ts';

/**
 * Weakens the load balancer's security groups: they no longer filter what comes through PrivateLink. See
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-security-groups.html
 */
export default defineRemedy({
  id: 'disable-privatelink-inbound-rules',
  apis: ['REST'],
  risk: 'high',
  writes: ['elbv2:SetSecurityGroups'],
  undoes: ['elbv2:SetSecurityGroups'],
  plan(cause, facts) {
    const path = pathOf(cause, facts);
    const loadBalancer = path && known(path.loadBalancer);
    if (!loadBalancer || loadBalancer.securityGroupIds.length === 0) return null;
    const { arn, name, securityGroupIds, enforceInboundRulesOnPrivateLink = null } = loadBalancer;
    if (enforceInboundRulesOnPrivateLink === 'off') return null;
    const enforce = (value: 'on' | 'off') =>
      call('elbv2:SetSecurityGroups', {
        LoadBalancerArn: arn,
        SecurityGroups: securityGroupIds,
        EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: value,
      });
    return {
      operations: [
        operation('stop-enforcing', enforce('off'), {
          expects: {
            enforce: enforceInboundRulesOnPrivateLink,
            securityGroups: securityGroupIds.toSorted(),
          },
          undo: [enforce('on')],
        }),
      ],
      blastRadius: [{ code: 'disable-privatelink-inbound-rules.weaker', args: { balancer: name } }],
      lifetime: 'stopgap',
    };
  },
});
