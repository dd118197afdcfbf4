import { redactAll } from '../../core/model/redaction.ts';
import { say } from '../../core/messages/render.ts';
import type { Minute } from '../../core/model/facts/metrics.ts';
import { knownOr } from '../../core/model/reading.ts';
import type { Report } from '../../core/model/report.ts';
import type { Examination } from './examine.ts';
import type { Run } from './runs/run.ts';

/** A diagnosis as a report, for the renderers of incidents. */
export function diagnosisReport({ facts, diagnosis }: Examination): Report {
  const { target, alarm, window, metrics } = facts;
  const what = { code: 'account.asked-at', args: { from: window.start, to: window.end } };
  return redactAll({
    incident: {
      id: say('account.no-incident'),
      status: 'open' as const,
      target,
      alarm,
      openedAt: window.end,
      ...(diagnosis.verdict === 'healthy' && { outcome: 'healthy' as const }),
      joined: [],
      timeline: [{ at: window.end, what }],
    },
    attempts: [
      { number: 1, diagnosis, plan: null, decision: null, changes: [], verification: null },
    ],
    reasons: [],
    minutes: knownOr(metrics, { minutes: [] }).minutes,
    onDemand: true,
  });
}

/** A run as a report. */
export async function runReport(run: Run): Promise<Report> {
  const numbers = Array.from({ length: run.attempts }, (_, index) => index + 1);
  const attempts = await Promise.all(
    numbers.map(async (number) => {
      const { evidence, diagnosis, plan } = run.attempt(number);
      const verification = run.verification(number) ?? null;
      const changes = await run.changes(number);
      const before = knownOr(evidence.metrics, { minutes: [] }).minutes;
      return {
        attempt: { number, diagnosis, plan, decision: null, changes, verification },
        minutes: [...before, ...(verification?.samples ?? [])],
      };
    }),
  );
  return redactAll({
    incident: run.incident,
    attempts: attempts.map(({ attempt }) => attempt),
    reasons: attempts.at(-1)?.attempt.verification?.reasons ?? [],
    minutes: merged(attempts.flatMap(({ minutes }) => minutes)),
    onDemand: true,
  });
}

/** One entry a minute, oldest first; what was read later is more complete. */
const merged = (minutes: readonly Minute[]): Minute[] =>
  [...new Map(minutes.map((minute) => [minute.at, minute])).values()].toSorted((a, b) =>
    a.at.localeCompare(b.at),
  );
