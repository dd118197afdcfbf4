import type { Environment } from '../aws/environment.ts';
import { type Diagnosis, diagnosisSchema } from '../model/diagnosis.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Plan, planSchema } from '../model/plan.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { record } from '../store/record.ts';
import type { AttemptRef } from '../store/store.ts';
import { type Choice, choosePlan } from '../engine/choose-plan.ts';
import { afterRejection } from '../guards/rejected.ts';
import { groundsOf, proposalOf } from '../guards/proposal.ts';
import { braked } from './braked.ts';
import { rejections } from '../store/rejections.ts';
import { collectedFacts, triedPlans } from '../store/attempts.ts';

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

/** Plans the remedy of the best cause that has not been tried, and checks the plan against the policy. */
export async function planRemediation(
  environment: Environment,
  { incidentId, attempt }: AttemptRef,
): Promise<Planned> {
  const store = documents(environment);
  const [diagnosis, { facts }, tried] = await Promise.all([
    store.get(documentKeys.diagnosis(incidentId, attempt), diagnosisSchema),
    collectedFacts(store, { incidentId, attempt }),
    triedPlans(store, { incidentId, attempt }),
  ]);
  const { plan, passedOver, ...judged } = choosePlan(
    environment,
    incidentId,
    { diagnosis, facts },
    tried,
  );
  if (plan) await store.put(documentKeys.plan(incidentId, attempt), planSchema, plan);
  const { decision, reasons } = plan
    ? await braked(environment, plan, await askedBefore(environment, plan, diagnosis, judged))
    : judged;
  return tell(environment, incidentId, decision, plan, [...passedOver, ...reasons]);
}

/** The judgement, in the light of what people said to the same plan in earlier incidents. */
async function askedBefore(
  environment: Environment,
  plan: Plan,
  diagnosis: Diagnosis,
  judged: Pick<Choice, 'decision' | 'reasons'>,
): Promise<Pick<Choice, 'decision' | 'reasons'>> {
  const { decision, reasons } = judged;
  if (decision !== 'automatic' && decision !== 'needs-approval') return judged;
  const rejection = await rejections(environment).find(plan.target, proposalOf(plan));
  return afterRejection({ decision, reasons }, rejection, {
    grounds: groundsOf(plan, diagnosis),
    now: environment.clock.now().toISOString(),
    askAgainAfter: environment.settings.policy.askAgainAfter,
  });
}

async function tell(
  environment: Environment,
  incidentId: string,
  decision: Planned['decision'],
  plan: Plan | null,
  reasons: readonly Evidence[],
): Promise<Planned> {
  const planHash = plan?.hash ?? '';
  const remedy = plan?.remedy ?? '';
  await record(environment).milestones(incidentId, [
    ...reasons,
    { code: `incident.planned-${decision}`, args: { plan: planHash.slice(0, 12), remedy } },
  ]);
  const { policy, verification } = environment.settings;
  return {
    decision,
    planHash,
    remedy,
    approvalTimeout: policy.approvalTimeout,
    waitSeconds: verification.interval,
  };
}
