import type { Environment } from '../aws/environment.ts';
import { isTemporary } from '../aws/temporary.ts';
import { pausedNow, type ReadPauses } from '../engine/brakes.ts';
import type { Choice } from '../engine/choose-plan.ts';
import { tripped } from '../guards/breaker.ts';
import { overLimits } from '../guards/limits.ts';
import { masking } from '../guards/masking.ts';
import { opposed, standingOn } from '../guards/opposed.ts';
import { beginning } from '../model/applied-plan.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Plan } from '../model/plan.ts';
import { isOn } from '../model/storm.ts';
import { storms } from '../store/storms.ts';
import { appliedPlans } from '../store/applied-plans.ts';
import { pauses } from '../store/pauses.ts';
import { errorText } from '../model/errors.ts';

type Judged = Pick<Choice, 'decision' | 'reasons'>;

/**
 * A judgement, in the light of what is paused and what was changed of late. Nobody is asked to approve what cannot run; what
 * was done too often needs a person. What cannot be read stops the plan as well.
 */
export async function braked(
  environment: Environment,
  plan: Plan,
  judged: Judged,
): Promise<Judged> {
  const { decision, reasons } = judged;
  if (decision !== 'automatic' && decision !== 'needs-approval') return judged;
  const { remedy } = plan;
  const advice = (why: readonly Evidence[]): Judged => ({
    decision: 'advice-only',
    reasons: [...why, evidence('brakes.would-have-proposed', { remedy, decision })],
  });
  const switched = readOnce(() => pauses(environment).read());
  const paused = await pausedNow(environment, switched, plan);
  if (paused.length > 0) return advice(paused);
  const late = await ofLate(environment, switched, plan);
  if ('unreadable' in late) return advice([late.unreadable]);
  if (late.tripped.length > 0) return advice(late.tripped);
  if (late.opposed.length > 0) return advice(late.opposed);
  if (decision === 'automatic' && late.masking.length > 0) return advice(late.masking);
  if (decision === 'automatic' && late.storm)
    return { decision: 'needs-approval', reasons: [late.storm] };
  if (decision === 'automatic' && late.limits.length > 0)
    return { decision: 'needs-approval', reasons: late.limits };
  return { decision, reasons: [...reasons, ...late.masking] };
}

/** What the changes of late say of the next one. */
type OfLate =
  | (Readonly<Record<'tripped' | 'opposed' | 'masking' | 'limits', readonly Evidence[]>> & {
      readonly storm: Evidence | undefined;
    })
  | { readonly unreadable: Evidence };

async function ofLate(
  environment: Environment,
  readPauses: ReadPauses,
  plan: Plan,
): Promise<OfLate> {
  const { policy } = environment.settings;
  const now = environment.clock.now().toISOString();
  const next = beginning(plan, now);
  try {
    const [{ plans }, switched, storm] = await Promise.all([
      appliedPlans(environment).read(),
      readPauses(),
      storms(environment).current(),
    ]);
    return {
      storm: storm && isOn(storm, now) ? evidence('brakes.storm', { storm: storm.id }) : undefined,
      tripped: tripped(plan.remedy, plans, switched, policy, now),
      opposed: opposed(plan.remedy, standingOn(next, plans, now)),
      masking: masking(next, plans, policy, now),
      limits: overLimits(next, plans, policy.limits, now),
    };
  } catch (error) {
    if (isTemporary(error)) throw error;
    const because = errorText(error);
    return { unreadable: evidence('brakes.unreadable', { because }) };
  }
}

/** The kill switch as it was at the first look, for all that a judgement asks of it. */
function readOnce(read: ReadPauses): ReadPauses {
  let found: ReturnType<ReadPauses> | undefined;
  return () => (found ??= read());
}
