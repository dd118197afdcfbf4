import type { Environment } from '../aws/environment.ts';
import {
  completeEvidence,
  type Extent,
  onlyAfter,
  readEssentials,
  readSettledEvidence,
  signalsIn,
} from '../engine/evidence.ts';
import { alarmsOn } from '../intake/alarms-on.ts';
import { type Alarm, mostTelling } from '../model/alarm.ts';
import { MustWait } from '../model/errors.ts';
import { type BaseFacts, baseFactsSchema } from '../model/facts.ts';
import type { Incident } from '../model/incident.ts';
import { knownOr } from '../model/reading.ts';
import { type Signals, signalsSchema } from '../model/signals.ts';
import { documentKeys, objectKey } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { type OpenBudget, openBudget } from '../store/query-budget.ts';
import { record } from '../store/record.ts';
import { probedEvidence } from './probe-method.ts';
import { isQuiet, mayReadAll } from '../store/readings.ts';
import { sharedList } from '../store/shared-list.ts';
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
 * Reads what every check may look at, once for all of them, when it is the incident's turn; *Diagnose* ends the turn. Where many
 * incidents begin at once, the essentials come first, and the rest when the step is run again. Where it is run again because the cause
 * is still open, a method is tested.
 * @returns the key of the evidence
 * @throws TargetNotFound where the API or the stage is gone; MustWait where too many incidents are being investigated
 */
export async function collectEvidence(
  environment: Environment,
  ref: AttemptRef,
): Promise<{ evidence: string }> {
  const { incidentId, attempt } = ref;
  const key = documentKeys.evidence(incidentId, attempt);
  const [begun] = await Promise.all([
    documents(environment).find(key, baseFactsSchema),
    takeTurn(environment, incidentId),
  ]);
  if (begun?.probe !== undefined) return { evidence: objectKey(key) };
  const budget = openBudget(environment, incidentId, attempt === 1);
  try {
    if (begun?.extent === 'essentials') return await complete(budget.environment, ref, begun);
    const probed = begun && (await probedEvidence(environment, ref));
    return probed ? await keepProbed(environment, ref, probed) : await collect(budget, ref);
  } catch (error) {
    await leaveTurn(environment, incidentId);
    throw error;
  } finally {
    await budget.close();
  }
}

/** What all incidents of the account share; one of them reads it. */
const sharedBy =
  (environment: Environment): Extent['shared'] =>
  (name, read) =>
    sharedList(environment, name, read, undefined, 1);

async function complete(
  environment: Environment,
  ref: AttemptRef,
  begun: BaseFacts,
): Promise<{ evidence: string }> {
  if (!(await isQuiet(environment)))
    throw new MustWait('Other incidents have still to be diagnosed.');
  const base = await completeEvidence(environment, begun, sharedBy(environment));
  return { evidence: await keep(environment, ref, base, signalsIn(base)) };
}

async function collect(
  { environment, close }: OpenBudget,
  ref: AttemptRef,
): Promise<{ evidence: string }> {
  const { incidentId, attempt } = ref;
  const { incident, read } = await readIncident(environment, incidentId, attempt);
  const overtaken = incident.timeline.findLast(
    ({ what }) => what.code === 'incident.plan-overtaken',
  );
  const base = overtaken ? onlyAfter(read, overtaken.at) : read;
  const signals = signalsIn(base);
  const [evidence] = await Promise.all([
    keep(environment, ref, base, signals),
    record(environment).milestone(incidentId, 'incident.evidence-collected', {
      requests: signals.requests,
      failures: signals.failures.length,
    }),
    close(),
  ]);
  return { evidence };
}

/** Keeps what a test of a method has added, and tells the timeline that the backend was called. */
async function keepProbed(
  environment: Environment,
  ref: AttemptRef,
  base: BaseFacts,
): Promise<{ evidence: string }> {
  const test = base.probe && knownOr(base.probe, null);
  if (test) {
    const request = `${test.asked ?? test.route.httpMethod} ${test.path}`;
    const { status } = test;
    await record(environment).milestone(ref.incidentId, 'incident.method-tested', {
      request,
      status,
    });
  }
  return { evidence: await keep(environment, ref, base, signalsIn(base)) };
}

/** @returns the key of the evidence */
async function keep(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
  base: BaseFacts,
  signals: Signals,
): Promise<string> {
  const store = documents(environment);
  const [evidence] = await Promise.all([
    store.put(documentKeys.evidence(incidentId, attempt), baseFactsSchema, base),
    store.put(documentKeys.signals(incidentId, attempt), signalsSchema, signals),
  ]);
  return evidence;
}

/** The incident with the evidence of its most telling alarm, also where that one joins while another one's is read. */
async function readIncident(environment: Environment, incidentId: string, attempt: number) {
  const look = async () => {
    const incident = await record(environment).get(incidentId);
    return { incident, alarm: await alarmToExplain(environment, incident, attempt) };
  };
  const [{ incident, alarm }, all] = await Promise.all([look(), mayReadAll(environment)]);
  const readFor = ({ target }: Incident, one: Alarm) =>
    all
      ? readSettledEvidence(environment, target, one)
      : readEssentials(environment, target, one, sharedBy(environment));
  const read = await readFor(incident, alarm);
  if (attempt > 1) return { incident, read };
  const later = await look();
  return later.alarm.symptom === alarm.symptom
    ? { incident, read }
    : {
        incident: later.incident,
        read: await readFor(later.incident, later.alarm),
      };
}
