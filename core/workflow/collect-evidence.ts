import type { Environment } from '../aws/environment.ts';
import { collectBase } from '../facts/base.ts';
import { type BaseFacts, baseFactsSchema } from '../model/facts.ts';
import { signalsSchema } from '../model/signals.ts';
import { signalsOf } from '../signals/index.ts';
import { documentKeys, documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import { redactAll } from '../model/redaction.ts';
import type { AttemptInput } from './attempt.ts';

/**
 * Reads what every check may look at, once for all of them.
 * @returns the key of the evidence
 * @throws TargetNotFound where the API or the stage is gone
 */
export async function collectEvidence(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<{ evidence: string }> {
  const { target, alarm } = await record(environment).get(incidentId);
  const base = withoutSecrets(await collectBase(environment, target, alarm));
  const signals = signalsOf(base);
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

/** Log lines may quote headers and keys of requests. The configuration stays as it is: plans are made from it. */
export const withoutSecrets = (base: BaseFacts): BaseFacts => ({
  ...base,
  logs: redactAll(base.logs),
});
