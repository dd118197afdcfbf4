import type { Environment } from '../aws/environment.ts';
import { type Judgement, judgePlan } from '../guards/judge-plan.ts';
import { type Cause, causeKey, type Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Plan } from '../model/plan.ts';
import { planning } from '../remedies/plan.ts';

/** What is to be done about a diagnosis. */
export interface Choice {
  /** `nothing-to-do`: no cause is left to act on. `advice-only`: there is no plan, or none may be applied in observe mode. */
  readonly decision: Judgement['decision'] | 'nothing-to-do';
  readonly plan: Plan | null;
  /** Why better remedies were not taken. */
  readonly passedOver: readonly Evidence[];
  /** What the policy says of it. */
  readonly reasons: readonly Evidence[];
}

/**
 * Plans the remedy of the best cause that has not been tried, and checks the plan against the policy. In observe mode the plan is
 * made all the same: it is advice, and applying it is refused.
 * @param tried causes, as `causeKey` writes them
 */
export function choosePlan(
  environment: Environment,
  incidentId: string,
  { diagnosis, facts }: { readonly diagnosis: Diagnosis; readonly facts: Facts },
  tried: ReadonlySet<string>,
): Choice {
  const { policy } = environment.settings;
  const causes = candidates(diagnosis, tried);
  const none = { plan: null, passedOver: [], reasons: [] };
  if (causes.length === 0) return { ...none, decision: 'nothing-to-do' };
  const { plan, passedOver } = firstPlan(environment, incidentId, causes, facts);
  if (!plan) {
    const reasons = policy.mode === 'observe' ? [evidence('policy.observe-mode')] : [];
    return { ...none, decision: 'advice-only', passedOver, reasons };
  }
  const now = environment.clock.now().toISOString();
  return { plan, passedOver, ...judgePlan(plan, policy, { now }) };
}

/**
 * The causes that may be fixed now: the best that was not tried, and after it only those that requests of the sample failed
 * for. A guess is not acted upon just because there is nothing to do about a better explanation.
 */
const candidates = ({ causes }: Diagnosis, tried: ReadonlySet<string>): Cause[] =>
  causes
    .filter((cause) => !tried.has(causeKey(cause)))
    .filter((cause, index) => index === 0 || cause.explains > 0);

/** The plan of the first of these causes that has one, and why the remedies before it were passed over. */
function firstPlan(
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
