import type { Environment } from '../../aws/environment.ts';
import type { Cause, Diagnosis } from '../../model/diagnosis.ts';
import { diagnosisSchema } from '../../model/diagnosis.ts';
import type { Facts } from '../../model/facts.ts';
import type { Evidence } from '../../model/finding.ts';
import { type Plan, planSchema } from '../../model/plan.ts';
import { judgePlan } from '../../policy/judge-plan.ts';
import { planning } from '../../remedies/plan.ts';
import { documentKeys, documents } from '../documents.ts';
import { record } from '../record.ts';
import type { AttemptInput } from './attempt.ts';
import { collectedFacts } from './diagnose.ts';
import { causeKey, triedCauses } from './tried.ts';

/** What the workflow needs of a plan; the whole is in the bucket. Texts are empty where there is no plan. */
export interface Planned {
  readonly decision: 'automatic' | 'needs-approval' | 'advice-only' | 'blocked' | 'nothing-to-do';
  readonly planHash: string;
  readonly remedy: string;
  /** Seconds that an operator has for an answer. */
  readonly approvalTimeout: number;
  /** Seconds from the change to the first look at what came of it. */
  readonly waitSeconds: number;
}

/** Plans the remedy of the best cause that has not been tried, and holds the plan against the policy. */
export async function planRemediation(
  environment: Environment,
  { incidentId, attempt }: AttemptInput,
): Promise<Planned> {
  const store = documents(environment);
  const [diagnosis, { facts }, tried] = await Promise.all([
    store.get(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema),
    collectedFacts(environment, { incidentId, attempt }),
    triedCauses(environment, { incidentId, attempt }),
  ]);
  const { policy } = environment.settings;
  const causes = candidates(diagnosis, tried);
  if (causes.length === 0) return tell(environment, incidentId, 'nothing-to-do', null, []);
  if (policy.mode === 'observe') {
    return tell(environment, incidentId, 'advice-only', null, [
      { code: 'policy.observe-mode', args: {} },
    ]);
  }
  const { plan, passedOver } = firstPlan(environment, incidentId, causes, facts);
  if (!plan) return tell(environment, incidentId, 'advice-only', null, passedOver);
  const { decision, reasons } = judgePlan(plan, policy, {
    now: environment.clock.now().toISOString(),
  });
  await store.put(documentKeys.plan(incidentId, attempt), planSchema, plan);
  return tell(environment, incidentId, decision, plan, [...passedOver, ...reasons]);
}

/**
 * The causes that may be mended now: the best that was not tried, and after it only those that requests of the sample failed
 * for. A guess is not acted upon just because there is nothing to do about a better explanation.
 */
const candidates = ({ causes }: Diagnosis, tried: ReadonlySet<string>): Cause[] =>
  causes
    .filter((cause) => !tried.has(causeKey(cause)))
    .filter((cause, index) => index === 0 || cause.explains > 0);

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

async function tell(
  environment: Environment,
  incidentId: string,
  decision: Planned['decision'],
  plan: Plan | null,
  reasons: readonly Evidence[],
): Promise<Planned> {
  const timeline = record(environment);
  for (const { code, args } of reasons) {
    // One after the other: a timeline has an order.
    // oxlint-disable-next-line no-await-in-loop
    await timeline.milestone(incidentId, code, args);
  }
  const planHash = plan?.hash ?? '';
  const remedy = plan?.remedy ?? '';
  await timeline.milestone(incidentId, `incident.planned-${decision}`, {
    plan: planHash.slice(0, 12),
    remedy,
  });
  const { policy, verification } = environment.settings;
  return {
    decision,
    planHash,
    remedy,
    approvalTimeout: policy.approvalTimeout,
    waitSeconds: verification.interval,
  };
}
