import { type Evidence, evidence } from '../model/evidence.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Call, Plan, Risk } from '../model/plan.ts';
import { holdsSecret } from '../model/redaction.ts';
import type { PolicySettings } from '../model/settings.ts';
import type { Remedy } from '../remedies/define-remedy.ts';
import { hashOf } from '../remedies/hash.ts';
import { nameOf } from '../remedies/operations.ts';
import { remedies as all } from '../remedies/registry.generated.ts';
import { type AccountLimits, overCaps, unknownShares } from './caps.ts';
import { handsOff, type Tags } from './hands-off.ts';
import { weakGrounds } from './grounds.ts';
import { goesTooFar } from './inputs.ts';
import { opposed } from './opposed.ts';
import { isRefused, isRefusedUndo } from './refusals.ts';
import { repeatedWrites } from './repeats.ts';

/** May this plan run? `blocked` cannot be approved. */
export interface Judgement {
  readonly decision: 'automatic' | 'needs-approval' | 'advice-only' | 'blocked';
  readonly reasons: readonly Evidence[];
}

export interface PolicyContext {
  /** ISO 8601 */
  readonly now: string;
  /** The one that the plan was made from. Null: not known, so nothing runs without an answer. */
  readonly diagnosis: Diagnosis | null;
  /** The plans of the same incident whose changes were made, undone ones included. */
  readonly made: readonly Plan[];
  /** What people have tagged of the API; null: not known. */
  readonly tags: Tags | null;
  readonly limits: AccountLimits;
  /** For tests; otherwise every remedy there is. */
  readonly remedies?: readonly Remedy[];
}

/**
 * Checks a plan against the policy. What is not known to be allowed is not allowed: a call that the remedy does not
 * declare, a plan that is not what its hash says, a remedy that is switched off, a write that was made before.
 */
export function judgePlan(plan: Plan, settings: PolicySettings, context: PolicyContext): Judgement {
  const blocked = [...wrongPlan(plan, settings, context), ...wrongCalls(plan, context)];
  if (blocked.length > 0) return { decision: 'blocked', reasons: blocked };
  const braked = [
    ...handsOff(plan.target, settings, context.tags),
    ...overCaps(plan, settings.caps, context.limits),
    ...opposed(
      plan.remedy,
      context.made.map(({ remedy }) => remedy),
      context.remedies,
    ),
  ];
  if (braked.length > 0) return { decision: 'advice-only', reasons: braked };
  const { mode, automaticUpTo } = settings;
  if (mode === 'observe') return decide('advice-only', evidence('policy.observe-mode'));
  if (mode === 'propose') return decide('needs-approval', evidence('policy.propose-mode'));
  if (plan.operations.some(({ undo }) => undo.length === 0))
    return decide('needs-approval', evidence('policy.no-undo'));
  const weak = [...weakGrounds(plan, context.diagnosis), ...unknownShares(plan, context.limits)];
  if (weak.length > 0) return { decision: 'needs-approval', reasons: weak };
  const args = { risk: plan.risk, limit: automaticUpTo };
  return rank[plan.risk] <= rank[automaticUpTo]
    ? decide('automatic', evidence('policy.risk-within-limit', args))
    : decide('needs-approval', evidence('policy.risk-above-limit', args));
}

const rank = { low: 0, medium: 1, high: 2 } as const satisfies Record<Risk, number>;

const decide = (decision: Judgement['decision'], reason: Evidence): Judgement => ({
  decision,
  reasons: [reason],
});

const remedyOf = (plan: Plan, { remedies = all }: PolicyContext): Remedy | undefined =>
  remedies.find(({ id }) => id === plan.remedy);

function wrongPlan(plan: Plan, settings: PolicySettings, context: PolicyContext): Evidence[] {
  const { remedy } = plan;
  const wrong: Evidence[] = [];
  if (hashOf(plan) !== plan.hash) wrong.push(evidence('policy.wrong-hash'));
  if (!(Date.parse(plan.expiresAt) > Date.parse(context.now)))
    wrong.push(evidence('policy.expired', { at: plan.expiresAt }));
  if (!remedyOf(plan, context)) wrong.push(evidence('policy.unknown-remedy', { remedy }));
  if (settings.disabledRemedies.includes(remedy))
    wrong.push(evidence('policy.disabled-remedy', { remedy }));
  // Documents are stored without secrets: such a plan could not be carried out as it was approved.
  if (holdsSecret(plan.operations)) wrong.push(evidence('policy.holds-secret'));
  if (plan.operations.length === 0) wrong.push(evidence('policy.empty'));
  for (const call of repeatedWrites(plan, context.made))
    wrong.push(evidence('policy.repeated-call', { call: nameOf(call) }));
  return wrong;
}

function wrongCalls(plan: Plan, context: PolicyContext): Evidence[] {
  const remedy = remedyOf(plan, context);
  const undeclaredIn = (declared: readonly string[] = [], calls: readonly Call[]) =>
    calls.filter((call) => !declared.includes(nameOf(call)));
  return plan.operations.flatMap((operation) => {
    const refused = [
      ...(isRefused(operation) || goesTooFar(operation, plan.target) ? [operation] : []),
      ...operation.undo.filter(
        (undo) => isRefusedUndo(undo, operation) || goesTooFar(undo, plan.target),
      ),
    ];
    const undeclared = [
      ...undeclaredIn(remedy?.writes, [operation]),
      ...undeclaredIn(remedy?.undoes, operation.undo),
    ];
    return [
      ...refused.map((call) => evidence('policy.refused-call', { call: nameOf(call) })),
      ...undeclared.map((call) =>
        evidence('policy.undeclared-call', { call: nameOf(call), remedy: plan.remedy }),
      ),
    ];
  });
}
