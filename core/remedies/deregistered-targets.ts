import type { ChangeEvent } from '../model/facts/changes.ts';
import type { TargetGroup } from '../model/facts/target-group.ts';

type Detail = ChangeEvent['details'][string];

/** A target that left its group. */
export interface Deregistered {
  readonly id: string;
  readonly port: number;
}

/** Who took targets out of a group, and which. */
export interface Deregistration {
  readonly targets: readonly Deregistered[];
  /** ISO 8601; the last of them. */
  readonly at: string;
  readonly by: string | null;
}

/** Calls within so many milliseconds before the last one are one removal. */
const together = 10 * 60_000;

/**
 * The last removal of targets from a group, as far as CloudTrail lists it: the targets that left and were not registered again.
 * @returns null where none is listed, or an AWS service made it, which knows what belongs into the group
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DeregisterTargets.html
 */
export function deregistered(
  { arn, port }: Pick<TargetGroup, 'arn' | 'port'>,
  events: readonly ChangeEvent[],
): Deregistration | null {
  const own = events
    .filter(({ resources }) => resources.some(({ id }) => id === arn))
    .filter(({ name }) => name === 'DeregisterTargets' || name === 'RegisterTargets')
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const last = own.findLast(({ name }) => name === 'DeregisterTargets');
  if (!last) return null;
  const from = Date.parse(last.at) - together;
  const removal = own.filter(({ at }) => Date.parse(at) >= from);
  if (removal.some(({ via, by }) => via !== undefined || byService.test(by ?? ''))) return null;
  const left = new Map<string, Deregistered>();
  for (const { name, details } of removal)
    for (const target of targetsIn(details['targets'], port)) {
      const key = `${target.id}:${target.port}`;
      if (name === 'DeregisterTargets') left.set(key, target);
      else left.delete(key);
    }
  return { targets: [...left.values()], at: last.at, by: last.by };
}

/** Roles in which AWS services and controllers of Kubernetes act for somebody. */
const byService = /\/AWSServiceRoleFor|load-balancer-controller|CodeDeploy/i;

/** `i-1:8080 i-2`: without a port, a target has that of its group. */
const targetsIn = (text: Detail | undefined, groupPort: number): Deregistered[] =>
  String(text ?? '')
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [id = '', port] = word.split(':');
      return { id, port: port === undefined ? groupPort : Number(port) };
    });
