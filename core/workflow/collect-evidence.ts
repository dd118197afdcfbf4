import type { Environment } from '../aws/environment.ts';
import { onlyAfter, readSettledEvidence, signalsIn } from '../engine/evidence.ts';
import { alarmsOn } from '../intake/alarms-on.ts';
import { type Alarm, mostTelling } from '../model/alarm.ts';
import { baseFactsSchema } from '../model/facts.ts';
import type { Incident } from '../model/incident.ts';
import { signalsSchema } from '../model/signals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { type OpenBudget, openBudget } from '../store/query-budget.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { leaveTurn, takeTurn } from '../store/turns.ts';

/**
 * The alarm that is to be explained: of the incident's own and those that joined it, the most telling one. Alarms of one fault
 * fire at the same moment, and which of them opened the incident says nothing.
 * @param attempt from the second on, only what is still on counts
 */
async function alarmToExplain(
  environment: Environment,
  { target, alarm, joined }: Incident,
  attempt: number,
): Promise<Alarm> {
  if (attempt === 1 || joined.length === 0) return mostTelling(alarm, ...joined);
  const [left = alarm, ...others] = await alarmsOn(environment, target, [alarm, ...joined]);
  return mostTelling(left, ...others);
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
  const budget = openBudget(environment, incidentId, attempt === 1);
  try {
    return await collectWithin(budget, { incidentId, attempt });
  } finally {
    await budget.close();
  }
}

async function collectWithin(
  { environment, close }: OpenBudget,
  { incidentId, attempt }: AttemptRef,
): Promise<{ evidence: string }> {
  const { incident, read } = await readIncident(environment, incidentId, attempt);
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
    close(),
  ]);
  return { evidence };
}

/** The incident with the evidence of its most telling alarm, also where that one joins while another one's is read. */
async function readIncident(environment: Environment, incidentId: string, attempt: number) {
  const look = async () => {
    const incident = await record(environment).get(incidentId);
    return { incident, alarm: await alarmToExplain(environment, incident, attempt) };
  };
  const { incident, alarm } = await look();
  const read = await readSettledEvidence(environment, incident.target, alarm);
  if (attempt > 1) return { incident, read };
  const later = await look();
  return later.alarm.symptom === alarm.symptom
    ? { incident, read }
    : {
        incident: later.incident,
        read: await readSettledEvidence(environment, incident.target, later.alarm),
      };
}
