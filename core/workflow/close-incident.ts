import type { Environment } from '../aws/environment.ts';
import { alarmsOn } from '../intake/alarms-on.ts';
import { type Ended, finish } from '../lifecycle/finish.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Verification } from '../model/verification.ts';
import { documents } from '../store/documents.ts';
import { keptChange } from '../store/kept-change.ts';
import { endedAlone } from './ended-alone.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';

/**
 * What became of it. `handed-over`: it is over, and has been too often. `alarm-on`: an alarm of the incident is still in ALARM.
 * `not-recovered`: a change was kept, and the look at it found more than the alarm's symptom wrong. `goes-on`: both.
 */
export type Closed =
  | (Ended & { readonly status: 'closed' | 'handed-over' })
  | { readonly status: 'alarm-on' | 'not-recovered' | 'goes-on' };

/**
 * Ends an incident that needs nobody any more: as recovered where a change was kept, as recovered without a change where a symptom
 * ended without one, as healthy where none was seen. It stays open while anything that was seen says otherwise.
 */
export async function closeIncident(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
): Promise<Closed> {
  const incidents = record(environment);
  const [{ target, alarm, joined, timeline }, kept] = await Promise.all([
    incidents.get(incidentId),
    keptChange(documents(environment), { incidentId, attempt }),
  ]);
  const on = await alarmsOn(environment, target, [alarm, ...joined]);
  if (kept && speaksAgainst(kept)) return { status: on.length > 0 ? 'goes-on' : 'not-recovered' };
  if (on.length > 0) {
    const still = on.map(({ name }) => evidence('incident.alarm-still-on', { alarm: name }));
    const isTold = timeline.at(-1)?.what.code === 'incident.alarm-still-on';
    if (!isTold) await incidents.milestones(incidentId, still);
    return { status: 'alarm-on' };
  }
  const recurring = kept
    ? undefined
    : await endedAlone(environment, target, { incidentId, attempt });
  if (recurring !== undefined && recurring.length > 0) {
    const ending = { incidentId, attempt, outcome: 'escalated', reasons: recurring } as const;
    return { status: 'handed-over', ...(await finish(environment, ending)) };
  }
  const outcome = kept ? 'recovered' : recurring ? 'recovered-by-itself' : 'healthy';
  const reasons: readonly Evidence[] = kept?.reasons ?? [evidence(`incident.closed-${outcome}`)];
  return {
    status: 'closed',
    ...(await finish(environment, { incidentId, attempt, outcome, reasons })),
  };
}

/** What a later diagnosis of the same symptom sees for itself. Everything else that was lacking, it does not look at. */
const overruled: ReadonlySet<string> = new Set([
  'verification.recovered',
  'verification.watching',
  'verification.patience-over',
  'verification.came-back',
  'verification.still-5xx',
  'verification.still-4xx',
  'verification.fails-otherwise',
  'verification.still-latency',
  'verification.still-no-traffic',
]);

const speaksAgainst = ({ verdict, reasons }: Verification): boolean =>
  verdict !== 'recovered' && reasons.some(({ code }) => !overruled.has(code));
