import type { Environment } from '../aws/environment.ts';
import { planSchema } from '../model/plan.ts';
import { verificationSchema } from '../model/verification.ts';
import { documentKeys, documents } from '../store/documents.ts';
import type { AttemptInput } from './attempt.ts';

/** One string for a cause of a subject. */
export const causeKey = ({
  check,
  subject,
}: {
  readonly check: string;
  readonly subject: string;
}): string => JSON.stringify([check, subject]);

/**
 * The causes for which an earlier attempt made a change and looked at what came of it. A plan that was never applied, because
 * the world had moved on, does not count.
 */
export async function triedCauses(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<ReadonlySet<string>> {
  const store = documents(environment);
  const earlier = Array.from({ length: attempt - 1 }, (_, index) => index + 1);
  const tried = await Promise.all(
    earlier.map(async (number) => {
      const [plan, verification] = await Promise.all([
        store.find(documentKeys.plan(incidentId, number), planSchema),
        store.find(documentKeys.verification(incidentId, number), verificationSchema),
      ]);
      return plan && verification ? [causeKey(plan.cause)] : [];
    }),
  );
  return new Set(tried.flat());
}
