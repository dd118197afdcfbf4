import type { Environment } from '../aws/environment.ts';
import { readEvidence, signalsIn } from '../engine/evidence.ts';
import { baseFactsSchema } from '../model/facts.ts';
import { signalsSchema } from '../model/signals.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';

/**
 * Reads what every check may look at, once for all of them.
 * @returns the key of the evidence
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function collectEvidence(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
): Promise<{ evidence: string }> {
  const { target, alarm } = await record(environment).get(incidentId);
  const base = await readEvidence(environment, target, alarm);
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
