import { type Evidence, evidence } from '../model/evidence.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { ChangeMade } from '../model/over.ts';
import type { Recurrence } from '../model/recurrence.ts';
import { likeliest } from '../model/likeliest.ts';
import { preventionOf } from '../remedies/prevention.ts';

/** What is noted of an incident that ended without a change, from the diagnoses of its attempts. */
export function recurrenceOf(
  incidentId: string,
  diagnoses: readonly Diagnosis[],
  now: string,
): Recurrence {
  const seen = diagnoses.find(({ over, causes }) => over || causes.length > 0);
  const last = diagnoses.findLast(({ over }) => over)?.over;
  const best = likeliest(last?.was ?? []);
  const [past] = best;
  const causes = best.map(({ cause }) => cause).toSorted();
  return {
    incidentId,
    cause: causes.join(', ') || seen?.causes[0]?.check || 'unknown',
    from: last?.from ?? seen?.since ?? now,
    until: last?.until ?? now,
    broughtBy: past?.broughtBy ?? null,
    endedBy: past?.endedBy ?? null,
  };
}

/** Why an incident that is over is for a person after all: how often it has happened, who made it happen, and what prevents it. */
export function recurringReasons(times: readonly Recurrence[], days: number): Evidence[] {
  const cause = times.at(-1)?.cause ?? 'unknown';
  const brought = times.flatMap(({ broughtBy }) => broughtBy ?? []).at(-1) ?? null;
  return [
    evidence('recurrence.times', { count: times.length, days, cause }),
    ...times.flatMap(({ incidentId, from, until, broughtBy, endedBy }) => [
      evidence('recurrence.time', { incident: incidentId, from, until }),
      ...(broughtBy ? [evidence('recurrence.brought', argsOf(broughtBy))] : []),
      ...(endedBy ? [evidence('recurrence.ended', argsOf(endedBy))] : []),
    ]),
    preventionOf(brought),
  ];
}

const argsOf = ({ at, call, resources, by, tool }: ChangeMade) => ({
  at,
  call,
  resource: resources.map(({ kind, id }) => `${kind} ${id}`).join(', '),
  by: by ?? 'none',
  tool: tool ?? 'none',
});
