import { classifyFirmly } from '../checks/signatures.ts';
import type { FailureGroup } from '../model/failure-group.ts';
import { redact } from '../model/redaction.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { plainLine } from '../signals/normalize.ts';
import { sameText } from '../signals/same-text.ts';
import { routesHit } from './routes-hit.ts';
import { ofKind } from './symptom.ts';

/** What a document keeps: groups, and of each its methods, its causes and the characters of its line. */
const kept = { groups: 8, routes: 4, causes: 4, characters: 300 };

/** The first bad minute is a whole minute, so requests of the fault may have come just before it; in milliseconds. */
const slack = 60_000;

/**
 * The failed requests since the symptom began, of whatever kind, by what their lines say: the alarm's kind first, then what is
 * explained least, then the most frequent.
 * @param explained the requests that a cause explains
 */
export function failureGroups(
  { symptom, since, failures }: Signals,
  explained: ReadonlySet<Failure>,
): FailureGroup[] {
  const from = since === null ? 0 : Date.parse(since) - slack;
  const groups = new Map<string, Failure[]>();
  for (const failure of failures) {
    if (failure.at !== '' && Date.parse(failure.at) < from) continue;
    const line = lineOf(failure);
    const key = line === undefined ? `status ${failure.status}` : sameText(line);
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  return [...groups.values()]
    .map((group) => ({
      kind: group.some((failure) => ofKind(symptom, failure)),
      group: groupOf(group, explained),
    }))
    .toSorted(
      (a, b) =>
        Number(b.kind) - Number(a.kind) ||
        b.group.unexplained - a.group.unexplained ||
        b.group.count - a.group.count,
    )
    .map(({ group }) => group)
    .slice(0, kept.groups);
}

function groupOf(failures: readonly Failure[], explained: ReadonlySet<Failure>): FailureGroup {
  const [newest] = failures;
  const times = failures.flatMap(({ at }) => (at === '' ? [] : at)).toSorted();
  const line = newest && lineOf(newest);
  const [status = null, ...others] = new Set(failures.flatMap(({ status: got }) => got ?? []));
  return {
    line: line === undefined ? null : redact(line).slice(0, kept.characters),
    status: others.length === 0 ? status : null,
    count: failures.length,
    unexplained: failures.filter((failure) => !explained.has(failure)).length,
    routes: routesHit(failures).slice(0, kept.routes),
    first: times[0] ?? null,
    last: times.at(-1) ?? null,
    causes: [...new Set(failures.flatMap(({ causes }) => causes))].slice(0, kept.causes),
  };
}

/** The line of a failed request that names a cause, or else the first that says anything. */
function lineOf({ lines }: Failure): string | undefined {
  const texts = lines.map(plainLine).filter((text) => text !== '');
  return texts.find((text) => classifyFirmly(text).length > 0) ?? texts[0];
}
