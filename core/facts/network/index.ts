import { interfaceReads } from './interfaces.ts';
import { instanceReads } from './instances.ts';
import { subnetReads } from './subnets.ts';
import { networkAclReads } from './network-acls.ts';
import { securityGroupReads } from './security-groups.ts';
import { targetHealthReads } from './target-health.ts';
import { loadBalancerReads } from './load-balancers.ts';
import { defineFacts } from '../define-facts.ts';
import { endpointServiceReads, readServices } from './endpoint-services.ts';
import { usedLinks } from './links.ts';
import { readPath } from './path.ts';
import { targetGroupReads, readTargetGroups } from './target-groups.ts';

/**
 * What stands between the stage's VPC links of version 1 and the processes behind them; no call where no method uses one.
 * Throws MissingEvidence where neither the deployed nor the current methods could be read.
 */
export default defineFacts<'vpc-link'>({
  domain: 'vpc-link',
  reads: [
    ...loadBalancerReads,
    ...targetGroupReads,
    ...targetHealthReads,
    ...endpointServiceReads,
    ...securityGroupReads,
    ...networkAclReads,
    ...subnetReads,
    ...instanceReads,
    ...interfaceReads,
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
