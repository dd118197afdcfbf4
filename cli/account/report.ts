import type { Investigation } from '../../core/engine/judge-again.ts';
import { evidence } from '../../core/model/evidence.ts';
import { say } from '../../core/messages/render.ts';
import { knownOr } from '../../core/model/reading.ts';
import { type QueryCost, queryCostSchema } from '../../core/model/query-cost.ts';
import type { Report } from '../../core/model/report.ts';
import { reportOf, roundsOf } from '../../core/report/rounds.ts';
import { documentKeys } from '../../core/store/document-keys.ts';
import { writeReport } from '../../core/report/write.ts';
import type { Run } from './runs/run.ts';

/** A diagnosis as a report, for the renderers of incidents. */
export function diagnosisReport(
  { facts, diagnosis }: Investigation,
  queryCost: QueryCost | null,
): Report {
  const { target, alarm, window, metrics } = facts;
  const what = evidence('account.asked-at', { from: window.start, to: window.end });
  return reportOf({
    incident: {
      id: say('account.no-incident'),
      status: 'open' as const,
      target,
      alarm,
      openedAt: window.end,
      ...(diagnosis.verdict === 'healthy' && { outcome: 'healthy' as const }),
      ...(diagnosis.verdict === 'over' && { outcome: 'recovered-by-itself' as const }),
      joined: [],
      timeline: [{ at: window.end, what }],
    },
    rounds: [
      {
        attempt: {
          number: 1,
          diagnosis,
          plan: null,
          decision: null,
          changes: [],
          verification: null,
        },
        minutes: knownOr(metrics, { minutes: [] }).minutes,
      },
    ],
    reasons: [],
    onDemand: true,
    ...(queryCost && { queryCost }),
  });
}

/** A run as a report. */
export async function runReport(run: Run): Promise<Report> {
  const { incident } = run;
  const rounds = await roundsOf(run, incident.id, run.attempts);
  const reasons = rounds.at(-1)?.attempt?.verification?.reasons ?? [];
  const queryCost = await run.documents.find(documentKeys.queryCost(incident.id), queryCostSchema);
  return reportOf({ incident, rounds, reasons, onDemand: true, ...(queryCost && { queryCost }) });
}

/** Writes the report of a run once more, after what it reports has changed. */
export const reportAgain = async (run: Run): Promise<string> =>
  writeReport(run.documents, await runReport(run));
