import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { LogsFacts } from '../../model/facts/logs.ts';
import { type Gap, knownOr, type Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';
import type { LogScope } from './volumes.ts';
import { accessEntries, tellsRequests } from './access.ts';
import { alarmLines } from './alarm-lines.ts';
import { cutOf } from './cut.ts';
import { executionLines } from './execution.ts';
import { routeLines } from './route-lines.ts';
import { insightsReads } from './insights.ts';

/** The calls of {@link readLogs}. */
export const logsReads: readonly ReadName[] = insightsReads;

/**
 * The failures that the stage's logs show: two bounded queries side by side, and a third for the routes where the
 * access log does not name them. Where other failures crowd out those that the alarm counts, these are looked up.
 */
export async function readLogs(
  environment: Environment,
  target: Target,
  served: ServedStage,
  symptom: Symptom,
  scope: LogScope,
): Promise<LogsFacts> {
  const told = tellsRequests(served.stage);
  const [execution, access] = await Promise.all([
    executionLines(environment, target, served, symptom, scope, !told),
    accessEntries(environment, served.stage, symptom, scope),
  ]);
  const entries: LogsFacts['access'] = 'gap' in access ? access : { known: access.known.entries };
  const shown = knownOr(access, { read: 0, matched: 0, leftOut: null });
  const cut = [...cutOf('access', shown.read, shown.matched), ...gapsOf(shown.leftOut)];
  if ('gap' in execution) return { execution, access: entries, ...cutsOf(cut) };
  const { group, lines, matched, leftOut } = execution.known;
  const cuts = [...cutOf('execution', lines.length, matched), ...gapsOf(leftOut), ...cut];
  const isTold = 'known' in entries && told;
  const sought =
    matched > lines.length
      ? await alarmLines(
          environment,
          { group, lines, symptom, entries: isTold ? entries.known : null },
          scope,
        )
      : null;
  const more = sought ? knownOr(sought, []) : [];
  if (sought) cuts.push(...unaffordable(sought));
  const all = [...lines, ...more.filter(({ text }) => lines.every((line) => line.text !== text))];
  if (isTold || more.length > 0)
    return { execution: { known: all }, access: entries, ...cutsOf(cuts) };
  const routes = await routeLines(environment, target, served, all, scope);
  cuts.push(...unaffordable(routes));
  const known = [...all, ...knownOr(routes, [])];
  return { execution: { known }, access: entries, ...cutsOf(cuts) };
}

const gapsOf = (gap: Gap | null): Gap[] => (gap === null ? [] : [gap]);

/** What further lines of the same log were not read for: that they cost too much is reported, as it was decided here. */
const unaffordable = (lines: Reading<unknown>): Gap[] =>
  'gap' in lines && lines.gap.tooDear ? [lines.gap] : [];

const cutsOf = (cuts: readonly Gap[]) => (cuts.length === 0 ? {} : { cuts: [...cuts] });
