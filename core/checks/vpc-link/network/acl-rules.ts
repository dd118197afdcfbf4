import type { NetworkAcl, NetworkAclEntry } from '../../../model/facts/network-acl.ts';
import { MissingEvidence } from '../../../model/reading.ts';
import { contains, overlaps } from './cidr.ts';

/** A stretch of TCP ports that a network ACL does not let through. */
export interface DeniedPorts {
  readonly fromPort: number;
  readonly toPort: number;
  /** The number of the rule that denies; 32767 is the one that every ACL ends with. */
  readonly blockedBy: number;
}

const lastRule = 32_767;

/**
 * Which of these ports an ACL denies in one direction, by its rules in the order of their numbers: the first that fits
 * decides. Only what is certain counts: a rule that allows a part of the peer's addresses is taken to allow the peer.
 * @throws MissingEvidence where a rule that fits neither allows nor denies
 * @param cidr the other end: the source of inbound traffic, the destination of outbound
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html
 */
export function deniedPorts(
  acl: NetworkAcl,
  egress: boolean,
  cidr: string,
  fromPort: number,
  toPort: number,
): DeniedPorts[] {
  const rules = acl.entries
    .filter(
      (entry) => entry.egress === egress && (entry.protocol === '-1' || entry.protocol === '6'),
    )
    .toSorted((a, b) => a.ruleNumber - b.ruleNumber);
  const starts = [fromPort, ...rules.flatMap(boundaries)]
    .filter((port) => port >= fromPort && port <= toPort)
    .toSorted((a, b) => a - b);
  const segments = [...new Set(starts)].map((start, index, all) => ({
    fromPort: start,
    toPort: (all[index + 1] ?? toPort + 1) - 1,
    blockedBy: denier(rules, cidr, start),
  }));
  return merge(
    segments.flatMap(({ blockedBy, ...ports }) =>
      blockedBy === null ? [] : { ...ports, blockedBy },
    ),
  );
}

/** The ports at which a rule begins and ends to apply. */
const boundaries = ({ fromPort, toPort }: NetworkAclEntry): number[] =>
  fromPort === null || toPort === null ? [] : [fromPort, toPort + 1];

const actions = new Set(['allow', 'deny']);

const unknownAction = ({ ruleNumber, action }: NetworkAclEntry) =>
  new MissingEvidence({
    what: 'ec2:DescribeNetworkAcls',
    because: `Rule ${ruleNumber} of a network ACL has the action "${action}", which is not known.`,
  });

/**
 * The number of the rule that denies a port, or null where it is allowed.
 * @throws MissingEvidence where a rule does neither
 */
function denier(rules: readonly NetworkAclEntry[], cidr: string, port: number): number | null {
  for (const rule of rules) {
    if (port < (rule.fromPort ?? 0) || port > (rule.toPort ?? 65_535)) continue;
    if (rule.action === 'allow' && overlaps(rule.cidr, cidr)) return null;
    if (rule.action === 'deny' && contains(rule.cidr, cidr)) return rule.ruleNumber;
    if (!actions.has(rule.action) && overlaps(rule.cidr, cidr)) throw unknownAction(rule);
  }
  return lastRule;
}

/** Neighbouring stretches that the same rule denies, as one. */
function merge(segments: readonly DeniedPorts[]): DeniedPorts[] {
  const merged: DeniedPorts[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    if (last?.toPort === segment.fromPort - 1 && last.blockedBy === segment.blockedBy)
      merged[merged.length - 1] = { ...last, toPort: segment.toPort };
    else merged.push(segment);
  }
  return merged;
}
