import type { Environment } from '../aws/environment.ts';
import { accountLimits } from '../guards/caps.ts';
import { weakGrounds } from '../guards/grounds.ts';
import { judgePlan } from '../guards/judge-plan.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Facts } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';

/** What is said of a plan that was kept while nobody carried it out. */
export interface KeptJudgement {
  /** Why it must not run, whoever agrees. */
  readonly against: readonly Evidence[];
  /** Why nobody may agree to it in advance. */
  readonly weak: readonly Evidence[];
}

/**
 * Judges a plan again that was interrupted, as if it had just been made.
 * @param diagnosis the one that the plan was made from
 * @param facts as they are now
 * @param made the plans of the same incident whose changes were made before
 */
export function judgeKept(
  { clock, settings }: Environment,
  plan: Plan,
  diagnosis: Diagnosis,
  facts: Facts,
  made: readonly Plan[],
): KeptJudgement {
  const { decision, reasons } = judgePlan(plan, settings.policy, {
    now: clock.now().toISOString(),
    diagnosis,
    made,
    tags: facts.configuration,
    limits: accountLimits(facts),
  });
  const isAgainst = decision === 'blocked' || decision === 'advice-only';
  return { against: isAgainst ? reasons : [], weak: weakGrounds(plan, diagnosis) };
}

/** Why a kept plan is none that the product makes, whatever its age and the state of the account: nothing of it may be run, or undone. */
export function notOurs({ settings }: Environment, plan: Plan): readonly Evidence[] {
  const { decision, reasons } = judgePlan(
    plan,
    { ...settings.policy, disabledRemedies: [] },
    {
      now: plan.createdAt,
      diagnosis: null,
      made: [],
      tags: null,
      limits: { throttleRate: null, reservedConcurrency: null },
    },
  );
  return decision === 'blocked' ? reasons : [];
}
