import { defineFacts } from '../define-facts.ts';
import { readServices } from './endpoint-services.ts';
import { usedLinks } from './links.ts';
import { readPath } from './path.ts';
import { readTargetGroups } from './target-groups.ts';

/**
 * What stands between the stage's VPC links of version 1 and the processes behind them; no call where no method uses one.
 * Throws MissingEvidence where neither the deployed nor the current methods could be read.
 */
export default defineFacts<'vpc-link'>({
  domain: 'vpc-link',
  reads: [
    'elbv2:DescribeLoadBalancers',
    'elbv2:DescribeListeners',
    'elbv2:DescribeTargetGroups',
    'elbv2:DescribeTargetHealth',
    'ec2:DescribeVpcEndpointServiceConfigurations',
    'ec2:DescribeVpcEndpointConnections',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeNetworkAcls',
    'ec2:DescribeSubnets',
    'ec2:DescribeInstances',
    'ec2:DescribeNetworkInterfaces',
  ],
  async collect(environment, { configuration }) {
    const links = usedLinks(configuration);
    if (links.length === 0) return { paths: [] };
    const shared = {
      services: readServices(environment),
      targetGroups: readTargetGroups(environment),
    };
    const paths = await Promise.all(links.map((used) => readPath(environment, used, shared)));
    return { paths };
  },
});
