import type { Environment } from '../aws/environment.ts';
import { isTemporary } from '../aws/temporary.ts';
import { withoutProbe, withProbe } from '../engine/probe.ts';
import { probeWanted } from '../engine/probe-wanted.ts';
import { pausedBy } from '../guards/paused.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { errorText } from '../model/errors.ts';
import { type BaseFacts, baseFactsSchema } from '../model/facts.ts';
import { collectedFacts } from '../store/attempts.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { pauses } from '../store/pauses.ts';
import type { AttemptRef } from '../store/store.ts';

/**
 * The evidence of an attempt with a test of a method, where its first diagnosis leaves the cause open and the policy declares a request
 * safe. The kill switch stops it as well: it calls the real backend.
 * @returns undefined where no method is to be tested, or nothing was diagnosed yet
 * @throws MustWait where the shared limits are used up
 */
export async function probedEvidence(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
): Promise<BaseFacts | undefined> {
  const { policy } = environment.settings;
  if (!policy.probe.enabled) return undefined;
  const store = documents(environment);
  const key = documentKeys.diagnosis(incidentId, attempt);
  const diagnosis = await store.find(key, diagnosisSchema);
  if (diagnosis === undefined) return undefined;
  const [{ facts }, base] = await Promise.all([
    collectedFacts(store, { incidentId, attempt }),
    evidenceOf(environment, { incidentId, attempt }),
  ]);
  const method = probeWanted(policy, facts, diagnosis);
  if (method === undefined) return undefined;
  const held = await heldBack(environment, base);
  if (held === undefined) return withProbe(environment, base, method);
  return withoutProbe(base, ...held);
}

const evidenceOf = (environment: Environment, { incidentId, attempt }: AttemptRef) =>
  documents(environment).get(documentKeys.evidence(incidentId, attempt), baseFactsSchema);

/** What keeps the test from being made; undefined: nothing. No words: a pause does. A switch that cannot be read keeps it, too. */
async function heldBack(
  environment: Environment,
  { target }: BaseFacts,
): Promise<readonly [because?: string] | undefined> {
  try {
    const found = pausedBy(
      await pauses(environment).read(),
      { target, remedy: '' },
      environment.clock.now().toISOString(),
    );
    return found.length > 0 ? [] : undefined;
  } catch (error) {
    if (isTemporary(error)) throw error;
    return [errorText(error)];
  }
}
