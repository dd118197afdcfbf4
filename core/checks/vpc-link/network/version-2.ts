import type { LinkPathV2, NetworkFacts } from '../../../model/facts/network.ts';
import { knownOr } from '../../../model/reading.ts';
import type { Check } from '../../define-check.ts';
import { groupBy } from './judge-paths.ts';

/** What the checks of VPC links of version 2 have in common. */
export const ofVersion2 = {
  domain: 'vpc-link',
  apis: ['HTTP', 'REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  // A REST API words every fault behind a link alike, whatever its version.
  looksLike: ['vpclink-v1-failed'],
} as const satisfies Partial<Check<'vpc-link'>>;

/** The targets that are load balancers or their listeners. */
export const toBalancers = ({ targets = [] }: NetworkFacts): LinkPathV2[] =>
  targets.filter(({ service }) => service === undefined);

/** What lies behind VPC links of version 2, for each link and load balancer, whichever of its listeners methods call. */
export const byBalancer = ({ targets = [] }: NetworkFacts): LinkPathV2[] => {
  const keyOf = ({ connectionId, loadBalancer, target }: LinkPathV2) =>
    `${connectionId} ${knownOr(loadBalancer, null)?.arn ?? target}`;
  return groupBy(targets, keyOf).flatMap(([, same]) =>
    same.slice(0, 1).map((one) => ({ ...one, routes: same.flatMap(({ routes }) => routes) })),
  );
};
