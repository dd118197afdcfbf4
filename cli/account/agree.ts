import { choosePlan } from '../../core/engine/choose-plan.ts';
import type { Investigation } from '../../core/engine/judge-again.ts';
import { render, say } from '../../core/messages/render.ts';
import type { Plan } from '../../core/model/plan.ts';
import { redactAll } from '../../core/model/redaction.ts';
import { hashOf } from '../../core/remedies/hash.ts';
import { wrapped } from '../story/wrap.ts';
import { consent } from './consent.ts';
import type { Fixing } from './fixing.ts';
import { doubtsText, planText } from './text/plan.ts';

/** The plan for the best cause that is left, once it is agreed to. It takes the id of the run that it becomes part of. */
export async function agreedPlan(
  fixing: Fixing,
  investigation: Investigation,
  tried: readonly Plan[],
): Promise<((incidentId: string) => Plan) | undefined> {
  const { terminal } = fixing.context;
  const { plan, decision, passedOver, reasons, weak } = choosePlan(
    fixing.environment,
    '-',
    investigation,
    tried,
  );
  for (const reason of passedOver) terminal.out(`${wrapped(render(reason))}\n`);
  if (!plan) {
    terminal.out(`${say('account.no-plan')}\n`);
    return undefined;
  }
  terminal.out(`${planText(plan)}\n\n${doubtsText(investigation.diagnosis, plan)}`);
  const against = decision === 'blocked' || decision === 'advice-only' ? reasons : [];
  if (!(await consent(fixing, plan, { against, weak }))) {
    terminal.out(`${say('account.nothing-changed')}\n`);
    return undefined;
  }
  return (incidentId) => {
    // As it is stored: the hash has to hold for what is read again.
    const stored = redactAll({ ...plan, incidentId });
    return { ...stored, hash: hashOf(stored) };
  };
}
