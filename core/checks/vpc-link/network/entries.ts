import type { LinkPathV2 } from '../../../model/facts/network.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import { nodeAddresses } from './endpoints.ts';
import { type Passage, subnetOf } from './flows.ts';
import { legsOf } from './legs.ts';
import { loadBalancerOf } from './steps.ts';

/**
 * The connections from the interfaces of a VPC link of version 2 to the load balancer, on each port that methods call.
 * @throws MissingEvidence where a part of the way could not be read
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vpc-links.html
 */
export function entriesOf(path: LinkPathV2): Passage[] {
  const link = known(path.link);
  const balancer = loadBalancerOf(path);
  const subnets = known(path.subnets);
  if (!link) return [];
  if (link.securityGroupIds.length === 0)
    throw new MissingEvidence({
      what: 'apigatewayv2:GetVpcLinks',
      because: `VPC link ${link.id} names no security group, so which one its interfaces have is not known.`,
    });
  const because = `The addresses of the interfaces of VPC link ${link.id} were not read.`;
  const addresses = { what: 'ec2:DescribeNetworkInterfaces', because };
  const sources = link.subnetIds.map((id) => ({ subnet: subnetOf(id, subnets), addresses }));
  return legsOf(path)
    .filter(({ listens }) => listens)
    .flatMap(({ port, routes }) =>
      balancer.subnetIds.flatMap((subnetId) => {
        const nodes = nodeAddresses(path, subnetId);
        const all = 'because' in nodes ? [null] : nodes;
        return all.map((address) => ({
          target: null,
          targetGroup: null,
          endpoint: { address, subnetId, securityGroupIds: balancer.securityGroupIds },
          subnet: subnetOf(subnetId, subnets),
          sources,
          sourceGroupIds: link.securityGroupIds,
          servicePort: port,
          healthCheckPort: port,
          routes,
        }));
      }),
    );
}
