import type { Environment } from '../aws/environment.ts';
import { accountLimits } from '../guards/caps.ts';
import { weakGrounds } from '../guards/grounds.ts';
import { type Judgement, judgePlan } from '../guards/judge-plan.ts';
import { repeatedWrites } from '../guards/repeats.ts';
import type { Cause } from '../model/cause.ts';
import { causesOf } from '../model/planned-causes.ts';
import { type Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Plan } from '../model/plan.ts';
import { goingBack } from '../remedies/going-back.ts';
import { joinPlans } from '../remedies/join-plans.ts';
import { planning } from '../remedies/plan.ts';
import { candidates } from './candidates.ts';

/** What is to be done about a diagnosis. */
export interface Choice {
  /** `nothing-to-do`: what could be acted on has been tried. `advice-only`: there is no plan, or none may be applied in observe mode. */
  readonly decision: Judgement['decision'] | 'nothing-to-do';
  readonly plan: Plan | null;
  /** Why better remedies were not taken. */
  readonly passedOver: readonly Evidence[];
  /** What the policy says of it. */
  readonly reasons: readonly Evidence[];
  /** Why nobody may agree to it in advance, whatever its risk: what it rests on is weak. */
  readonly weak: readonly Evidence[];
}

interface Diagnosed {
  readonly diagnosis: Diagnosis;
  readonly facts: Facts;
}

/**
 * Plans the remedy of the best cause that has not been tried, and checks the plan against the policy. In observe mode the plan is
 * made all the same: it is advice, and applying it is refused.
 * @param tried the plans of the same incident whose changes were made
 */
export function choosePlan(
  environment: Environment,
  incidentId: string,
  { diagnosis, facts }: Diagnosed,
  tried: readonly Plan[],
): Choice {
  const { policy } = environment.settings;
  const causes = candidates(diagnosis, causesOf(tried));
  const none = { plan: null, passedOver: [], reasons: [], weak: [] };
  if (causes.length === 0)
    return { ...none, decision: tried.length > 0 ? 'nothing-to-do' : 'advice-only' };
  const { plan, passedOver } = firstPlan(
    environment,
    incidentId,
    causes,
    { diagnosis, facts },
    tried,
  );
  if (!plan) {
    const reasons = policy.mode === 'observe' ? [evidence('policy.observe-mode')] : [];
    return { ...none, decision: 'advice-only', passedOver, reasons };
  }
  const context = {
    now: environment.clock.now().toISOString(),
    diagnosis,
    made: tried,
    tags: facts.configuration,
    limits: accountLimits(facts),
  };
  const weak = weakGrounds(plan, diagnosis);
  return { plan, passedOver, weak, ...judgePlan(plan, policy, context) };
}

/** The plan of the first of these causes that has one, and why the remedies before it were passed over. */
function firstPlan(
  { clock, settings }: Environment,
  incidentId: string,
  causes: readonly Cause[],
  { diagnosis, facts }: Diagnosed,
  tried: readonly Plan[],
): { plan: Plan | null; passedOver: Evidence[] } {
  const { disabledRemedies: disabled, approvalTimeout } = settings.policy;
  const now = clock.now().toISOString();
  const passedOver: Evidence[] = [];
  const { target } = facts;
  const plannedFor = (cause: Cause) =>
    planning({ incidentId, target, cause, facts, now, disabled, approvalTimeout });
  const planOf = (cause: Cause): Plan | null => {
    const found = plannedFor(cause);
    passedOver.push(...found.passedOver);
    if (!found.plan || repeatedWrites(found.plan, tried).length === 0) return found.plan;
    passedOver.push(evidence('plan.made-before', { remedy: found.plan.remedy }));
    return null;
  };
  // The same proven fault of other subjects: they would come up one by one, and one by one use up the attempts.
  const alike = ({ check, subject }: Cause): Plan[] =>
    causes
      .filter((other) => other.check === check && other.subject !== subject)
      .filter(({ confidence, explains }) => confidence === 'certain' && explains > 0)
      .flatMap((other) => plannedFor(other).plan ?? [])
      .filter((plan) => repeatedWrites(plan, tried).length === 0);
  for (const cause of causes) {
    const plan = planOf(cause);
    if (!plan) continue;
    const back = goingBack(cause, plan, diagnosis, facts);
    const better = back && planOf(back);
    if (better) passedOver.push(evidence('plan.ships-others', { remedy: plan.remedy }));
    return { plan: better ?? joinPlans(plan, alike(cause)), passedOver };
  }
  return { plan: null, passedOver };
}
