import type { Environment } from '../aws/environment.ts';
import { weakGrounds } from '../guards/grounds.ts';
import { type Judgement, judgePlan } from '../guards/judge-plan.ts';
import { repeatedWrites } from '../guards/repeats.ts';
import { type Cause, causeKey, causesOf, type Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Plan } from '../model/plan.ts';
import { goingBack } from '../remedies/going-back.ts';
import { joinPlans } from '../remedies/join-plans.ts';
import { planning } from '../remedies/plan.ts';

/** What is to be done about a diagnosis. */
export interface Choice {
  /** `nothing-to-do`: no cause is left to act on. Without a plan, otherwise, there is only advice. */
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
 * Plans the remedy of the best cause that has not been tried, and checks the plan against the policy.
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
  if (causes.length === 0) return { ...none, decision: 'nothing-to-do' };
  if (policy.mode === 'observe') {
    const reasons = [evidence('policy.observe-mode')];
    return { ...none, decision: 'advice-only', reasons };
  }
  const { plan, passedOver } = firstPlan(
    environment,
    incidentId,
    causes,
    { diagnosis, facts },
    tried,
  );
  if (!plan) return { ...none, decision: 'advice-only', passedOver };
  const context = { now: environment.clock.now().toISOString(), diagnosis, made: tried };
  const weak = weakGrounds(plan, diagnosis);
  return { plan, passedOver, weak, ...judgePlan(plan, policy, context) };
}

/**
 * The causes that may be fixed now: the best one, and after it only those that requests of the sample failed for, or that are
 * proven where there is no sample. A guess is not acted upon just because the better explanation has no remedy, or has been
 * tried; and what explains none of the failed requests that there are is not acted upon at all.
 */
function candidates(diagnosis: Diagnosis, tried: ReadonlySet<string>): Cause[] {
  const isSampled = hasSample(diagnosis);
  return diagnosis.causes
    .filter(
      ({ explains, confidence, role }, index) =>
        explains > 0 ||
        (role === 'hides' && index === 0) ||
        (!isSampled && (index === 0 || confidence === 'certain')),
    )
    .filter((cause) => !tried.has(causeKey(cause)));
}

/** Whether failed requests were seen that a cause could explain. */
const hasSample = ({ causes, unrelated, routesHit }: Diagnosis): boolean =>
  routesHit.length > 0 || [...causes, ...unrelated].some(({ explains }) => explains > 0);

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
