import type { NetworkAcl, NetworkAclEntry } from '../../../model/facts/network-acl.ts';
import { MissingEvidence } from '../../../model/reading.ts';
import { type Range, rangeOf, without } from './ranges.ts';

/** A stretch of TCP ports that a network ACL does not let through. */
export interface DeniedPorts {
  readonly fromPort: number;
  readonly toPort: number;
  /** The lowest number of a rule that denies; 32767 is the one that every ACL ends with. */
  readonly blockedBy: number;
  /** The addresses that this rule is for. */
  readonly blocks: string;
  /** Whether it denies only some of the addresses at the other end. */
  readonly isPart: boolean;
}

const lastRule = 32_767;

/**
 * Which of these ports an ACL denies in one direction, by its rules in the order of their numbers: for every address the
 * first that fits decides.
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
  const peer = rangeOf(cidr);
  if (peer === null) throw unknownPeer(cidr);
  const rules = acl.entries
    .filter(
      (entry) => entry.egress === egress && (entry.protocol === '-1' || entry.protocol === '6'),
    )
    .toSorted((a, b) => a.ruleNumber - b.ruleNumber);
  const starts = [fromPort, ...rules.flatMap(boundaries)]
    .filter((port) => port >= fromPort && port <= toPort)
    .toSorted((a, b) => a - b);
  const segments = [...new Set(starts)].flatMap((start, index, all) => {
    const denial = denialOf(rules, peer, start);
    return denial === null
      ? []
      : { fromPort: start, toPort: (all[index + 1] ?? toPort + 1) - 1, ...denial };
  });
  return merge(segments);
}

/** The ports at which a rule begins and ends to apply. */
const boundaries = ({ fromPort, toPort }: NetworkAclEntry): number[] =>
  fromPort === null || toPort === null ? [] : [fromPort, toPort + 1];

const unknownAction = ({ ruleNumber, action }: NetworkAclEntry) =>
  new MissingEvidence({
    what: 'ec2:DescribeNetworkAcls',
    because: `Rule ${ruleNumber} of a network ACL has the action "${action}", which is not known.`,
  });

const unknownPeer = (cidr: string) =>
  new MissingEvidence({
    what: 'ec2:DescribeSubnets',
    because: `"${cidr}" is not a block of addresses that can be checked against rules.`,
  });

type Denial = Omit<DeniedPorts, 'fromPort' | 'toPort'>;

/**
 * What denies a port, or null where it is allowed to every address.
 * @throws MissingEvidence where a rule does neither
 */
function denialOf(rules: readonly NetworkAclEntry[], peer: Range, port: number): Denial | null {
  let undecided: readonly Range[] = [peer];
  let isPart = false;
  let denier: NetworkAclEntry | undefined;
  for (const rule of rules) {
    if (port < (rule.fromPort ?? 0) || port > (rule.toPort ?? 65_535)) continue;
    const rest = without(undecided, rule.cidr);
    if (rest === undecided) continue;
    undecided = rest;
    if (rule.action === 'allow') isPart = true;
    else if (rule.action === 'deny') denier ??= rule;
    else throw unknownAction(rule);
  }
  if (denier) return { blockedBy: denier.ruleNumber, blocks: denier.cidr, isPart };
  return undecided.length === 0 ? null : { blockedBy: lastRule, blocks: '0.0.0.0/0', isPart };
}

/** Neighbouring stretches that the same rule denies, as one. */
function merge(segments: readonly DeniedPorts[]): DeniedPorts[] {
  const merged: DeniedPorts[] = [];
  for (const segment of segments) {
    const last = merged.at(-1);
    if (
      last?.toPort === segment.fromPort - 1 &&
      last.blockedBy === segment.blockedBy &&
      last.isPart === segment.isPart
    )
      merged[merged.length - 1] = { ...last, toPort: segment.toPort };
    else merged.push(segment);
  }
  return merged;
}
