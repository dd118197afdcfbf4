import type { Environment } from '../aws/environment.ts';
import { onlyAfter, readEvidence, signalsIn } from '../engine/evidence.ts';
import { alarmsOn } from '../intake/alarms-on.ts';
import type { Alarm } from '../model/alarm.ts';
import { baseFactsSchema } from '../model/facts.ts';
import type { Incident } from '../model/incident.ts';
import { signalsSchema } from '../model/signals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { leaveTurn, takeTurn } from '../store/turns.ts';

/** The alarm that is still to be explained: the incident's own, or one that joined it and outlasted it. */
async function alarmLeft(
  environment: Environment,
  { target, alarm, joined }: Incident,
): Promise<Alarm> {
  if (joined.length === 0) return alarm;
  const [left = alarm] = await alarmsOn(environment, target, [alarm, ...joined]);
  return left;
}

/**
 * Reads what every check may look at, once for all of them, when it is the incident's turn; *Diagnose* ends the turn.
 * @returns the key of the evidence
 * @throws TargetNotFound where the API or the stage is gone; MustWait where too many incidents are being investigated
 */
export async function collectEvidence(
  environment: Environment,
  ref: AttemptRef,
): Promise<{ evidence: string }> {
  await takeTurn(environment, ref.incidentId);
  try {
    return await collect(environment, ref);
  } catch (error) {
    await leaveTurn(environment, ref.incidentId);
    throw error;
  }
}

async function collect(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
): Promise<{ evidence: string }> {
  const incident = await record(environment).get(incidentId);
  const alarm = attempt === 1 ? incident.alarm : await alarmLeft(environment, incident);
  const read = await readEvidence(environment, incident.target, alarm);
  const overtaken = incident.timeline.findLast(
    ({ what }) => what.code === 'incident.plan-overtaken',
  );
  const base = overtaken ? onlyAfter(read, overtaken.at) : read;
  const signals = signalsIn(base);
  const store = documents(environment);
  const [evidence] = await Promise.all([
    store.put(documentKeys.evidence(incidentId, attempt), baseFactsSchema, base),
    store.put(documentKeys.signals(incidentId, attempt), signalsSchema, signals),
    record(environment).milestone(incidentId, 'incident.evidence-collected', {
      requests: signals.requests,
      failures: signals.failures.length,
    }),
  ]);
  return { evidence };
}
