import type { Environment } from '../../aws/environment.ts';
import type { Symptom } from '../../model/alarm.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { LogsFacts } from '../../model/facts/logs.ts';
import { type Gap, knownOr } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import type { ServedStage } from '../kind-reader.ts';
import type { Window } from '../window.ts';
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
  window: Window,
): Promise<LogsFacts> {
  const told = tellsRequests(served.stage);
  const [execution, access] = await Promise.all([
    executionLines(environment, target, served, symptom, window, !told),
    accessEntries(environment, target.apiKind, served.stage, symptom, window),
  ]);
  const entries: LogsFacts['access'] = 'gap' in access ? access : { known: access.known.entries };
  const shown = knownOr(access, { read: 0, matched: 0 });
  const cut = cutOf('access', shown.read, shown.matched);
  if ('gap' in execution) return { execution, access: entries, ...cutsOf(cut) };
  const { group, lines, matched } = execution.known;
  const cuts = cutsOf([...cutOf('execution', lines.length, matched), ...cut]);
  const isTold = 'known' in entries && told;
  const sought =
    matched > lines.length
      ? await alarmLines(
          environment,
          { group, lines, symptom, entries: isTold ? entries.known : null },
          window,
        )
      : null;
  const more = sought ? knownOr(sought, []) : [];
  const all = [...lines, ...more.filter(({ text }) => lines.every((line) => line.text !== text))];
  if (isTold || more.length > 0) return { execution: { known: all }, access: entries, ...cuts };
  const routes = await routeLines(environment, target, served, all, window);
  return { execution: { known: [...all, ...routes] }, access: entries, ...cuts };
}

const cutsOf = (cuts: readonly Gap[]) => (cuts.length === 0 ? {} : { cuts: [...cuts] });
