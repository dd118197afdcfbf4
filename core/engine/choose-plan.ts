import type { Environment } from '../aws/environment.ts';
import type { Cause, Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Plan } from '../model/plan.ts';
import { planning } from '../remedies/plan.ts';
import { causeKey } from '../workflow/tried.ts';

/**
 * The causes that may be fixed now: the best that was not tried, and after it only those that requests of the sample failed
 * for. A guess is not acted upon just because there is nothing to do about a better explanation.
 */
export const candidates = ({ causes }: Diagnosis, tried: ReadonlySet<string>): Cause[] =>
  causes
    .filter((cause) => !tried.has(causeKey(cause)))
    .filter((cause, index) => index === 0 || cause.explains > 0);

/** The plan of the first of these causes that has one, and why the remedies before it were passed over. */
export function firstPlan(
  { clock, settings }: Environment,
  incidentId: string,
  causes: readonly Cause[],
  facts: Facts,
): { plan: Plan | null; passedOver: Evidence[] } {
  const { disabledRemedies: disabled, approvalTimeout } = settings.policy;
  const now = clock.now().toISOString();
  const passedOver: Evidence[] = [];
  for (const cause of causes) {
    const found = planning({
      incidentId,
      target: facts.target,
      cause,
      facts,
      now,
      disabled,
      approvalTimeout,
    });
    passedOver.push(...found.passedOver);
    if (found.plan) return { plan: found.plan, passedOver };
  }
  return { plan: null, passedOver };
}
