import type { Cause } from '../model/cause.ts';
import type { BalancerPath } from '../model/facts/balancer-path.ts';
import type { Facts } from '../model/facts.ts';
import type { LinkPath } from '../model/facts/network.ts';
import { knownOr } from '../model/reading.ts';

/** The way behind a VPC link of version 1 that a cause is about: by the link's id, else by its load balancer. */
export function pathOf({ subject, data }: Cause, facts: Facts): LinkPath | undefined {
  const paths = facts['vpc-link']?.paths ?? [];
  const connectionId = data?.['connectionId'] ?? subject;
  const loadBalancerArn = data?.['loadBalancerArn'] ?? subject;
  return (
    paths.find((path) => path.connectionId === connectionId) ??
    paths.find(({ loadBalancer }) => knownOr(loadBalancer, null)?.arn === loadBalancerArn)
  );
}

/** The ways behind the VPC links of both versions. */
export const balancerPaths = (facts: Facts): BalancerPath[] => [
  ...(facts['vpc-link']?.paths ?? []),
  ...(facts['vpc-link']?.targets ?? []),
];

/** A space-separated list of a finding's `data`. */
export const wordsOf = (value: string | number | undefined): string[] =>
  value === undefined ? [] : String(value).split(' ').filter(Boolean);
