import type { SecurityRule } from '../../../model/facts/security-group.ts';

import type { Gap } from '../../../model/reading.ts';
import { type Range, rangeOf, without } from './ranges.ts';

/** The other end of a connection: an address, or the block in which it is, and the security groups of what has it. */
export interface Peer {
  readonly cidr: string;
  /** Why the address itself is not known; null: it is. */
  readonly gap: Gap | null;
  readonly groupIds: readonly string[];
}

/** What rules say to a connection; a gap: that depends on something that was not read. */
export type Admission = 'admitted' | 'shut' | Gap;

/** Whether rules of security groups admit a peer to a TCP port. */
export function admissionOf(rules: readonly SecurityRule[], port: number, peer: Peer): Admission {
  const fitting = rules.filter((rule) => opensPort(rule, port));
  if (fitting.some(({ securityGroupIds }) => securityGroupIds.some((id) => isOf(peer, id))))
    return 'admitted';
  const whole = rangeOf(peer.cidr);
  if (whole === null) return noAddress(peer.cidr);
  const all: readonly Range[] = [whole];
  const left = fitting.flatMap(({ cidrs }) => cidrs).reduce(without, all);
  if (left.length === 0) return 'admitted';
  const lists = fitting.flatMap(({ prefixListIds = [] }) => prefixListIds);
  if (lists.length > 0) return unreadLists(lists);
  return left === all || peer.gap === null ? 'shut' : peer.gap;
}

const isOf = ({ groupIds }: Peer, id: string): boolean => groupIds.includes(id);

const noAddress = (text: string): Gap => ({
  what: 'ec2:DescribeSubnets',
  because: `"${text}" is not a block of addresses that can be checked against rules.`,
});

const unreadLists = (ids: readonly string[]): Gap => ({
  what: 'ec2:GetManagedPrefixListEntries',
  because: `Which addresses are in prefix list ${[...new Set(ids)].join(', ')} was not read.`,
});

/** Whether a rule is about this TCP port, whoever the peer is. */
export const opensPort = ({ protocol, fromPort, toPort }: SecurityRule, port: number): boolean =>
  protocol === '-1' ||
  ((protocol === 'tcp' || protocol === '6') &&
    port >= (fromPort ?? 0) &&
    port <= (toPort ?? 65_535));
