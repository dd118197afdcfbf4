import { interfaceReads } from './interfaces.ts';
import { instanceReads } from './instances.ts';
import { subnetReads } from './subnets.ts';
import { networkAclReads } from './network-acls.ts';
import { securityGroupReads } from './security-groups.ts';
import { targetHealthReads } from './target-health.ts';
import { loadBalancerReads } from './load-balancers.ts';
import { defineFacts } from '../define-facts.ts';
import { certificateReads } from './certificate-names.ts';
import { cloudMapReads } from './cloud-map.ts';
import { ecsReads, readEcsServices } from './ecs/index.ts';
import { endpointServiceReads, readServices } from './endpoint-services.ts';
import { usedLinks } from './links.ts';
import { readPath } from './path.ts';
import { readTargetPaths } from './target-path.ts';
import { usedTargets } from './targets.ts';
import { linksOfVersion2, version2Reads } from './version-2.ts';
import { targetGroupReads, readTargetGroups } from './target-groups.ts';

/**
 * What stands between the stage's VPC links and the processes behind them; no call where no method uses one.
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
    ...version2Reads,
    ...certificateReads,
    ...cloudMapReads,
    ...ecsReads,
  ],
  async collect(environment, { configuration, window }) {
    const version2 = await linksOfVersion2(environment, configuration);
    const links = usedLinks(configuration, version2);
    const targets = usedTargets(configuration, version2);
    if (links.length === 0 && targets.length === 0) return { paths: [] };
    const targetGroups = readTargetGroups(environment);
    const shared = { targetGroups, services: links.length > 0 ? readServices(environment) : none };
    const [paths, behind] = await Promise.all([
      Promise.all(links.map((used) => readPath(environment, used, shared))),
      readTargetPaths(environment, targets, shared),
    ]);
    const ecsServices = await readEcsServices(environment, window, [...paths, ...behind]);
    return {
      paths,
      ...(behind.length > 0 && { targets: behind }),
      ...(ecsServices && { ecsServices }),
    };
  },
});

const none = Promise.resolve({ known: [] });
