import {
  DescribeLoadBalancersCommand,
  ElasticLoadBalancingV2Client,
  SetSecurityGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { onLoadBalancing } from '../../../aws/iam/scopes.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { defineWrite } from '../../write.ts';

/**
 * The state is the load balancer's security groups, and whether they hold for PrivateLink.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html
 */
export default defineWrite({
  name: 'elbv2:SetSecurityGroups',
  grants: onLoadBalancing(
    'elasticloadbalancing:SetSecurityGroups',
    'loadbalancer/net/<LoadBalancerArn>',
  ),
  reads: ['elbv2:DescribeLoadBalancers'],
  send: sends(ElasticLoadBalancingV2Client, SetSecurityGroupsCommand),
  async state(environment, { LoadBalancerArn }) {
    const { LoadBalancers = [] } = await environment
      .client(ElasticLoadBalancingV2Client)
      .send(new DescribeLoadBalancersCommand({ LoadBalancerArns: [String(LoadBalancerArn)] }));
    const {
      SecurityGroups = [],
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: enforce = null,
    } = LoadBalancers[0] ?? {};
    return plain({ enforce, securityGroups: SecurityGroups.toSorted() });
  },
  makes: (state, input) =>
    sameJson(state, {
      enforce: input['EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic'] ?? null,
      securityGroups: (input['SecurityGroups'] as readonly string[]).toSorted(),
    }),
});
