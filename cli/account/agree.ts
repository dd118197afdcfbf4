import { pausedNow } from '../../core/engine/brakes.ts';
import { choosePlan } from '../../core/engine/choose-plan.ts';
import type { Investigation } from '../../core/engine/judge-again.ts';
import { render, say } from '../../core/messages/render.ts';
import type { Plan, Risk } from '../../core/model/plan.ts';
import type { Target } from '../../core/model/target.ts';
import { hashOf } from '../../core/remedies/hash.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from '../story/wrap.ts';
import type { Fixing } from './fixing.ts';
import { doubtsText, planText } from './text/plan.ts';

/** The plan for the best cause that is left, once it is agreed to. It takes the id of the run that it becomes part of. */
export async function agreedPlan(
  { context, environment, target, yes, readPauses }: Fixing,
  investigation: Investigation,
  tried: readonly Plan[],
): Promise<((incidentId: string) => Plan) | undefined> {
  const { terminal } = context;
  const { plan, decision, passedOver, reasons, weak } = choosePlan(
    environment,
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
  const forbidden = decision === 'blocked' || decision === 'advice-only' ? reasons : [];
  const against = [...forbidden, ...(await pausedNow(environment, readPauses, plan))];
  if (against.length > 0) {
    for (const reason of against) terminal.out(`${wrapped(render(reason))}\n`);
    terminal.out(`${say('account.nothing-changed')}\n`);
    return undefined;
  }
  for (const reason of weak) terminal.out(`${wrapped(render(reason))}\n`);
  const inAdvance = weak.length === 0 ? yes : undefined;
  if (!(await agreed(terminal, plan, inAdvance, target))) {
    terminal.out(`${say('account.nothing-changed')}\n`);
    return undefined;
  }
  return (incidentId) => ({ ...plan, incidentId, hash: hashOf({ ...plan, incidentId }) });
}

const rank = { low: 0, medium: 1, high: 2 } as const satisfies Record<Risk, number>;

/** Whether the plan may run. What cannot be undone is never agreed to in advance. */
async function agreed(
  terminal: Terminal,
  { risk, operations }: Plan,
  yes: Risk | undefined,
  { apiName, stage }: Target,
): Promise<boolean> {
  const hasUndo = operations.every(({ undo }) => undo.length > 0);
  if (yes !== undefined && rank[risk] <= rank[yes] && hasUndo) return true;
  if (!terminal.interactive) {
    const why = yes === undefined ? 'no-terminal' : hasUndo ? 'too-risky' : 'no-undo';
    terminal.err(`${say(`account.not-agreed-${why}`, { risk, yes: yes ?? '-' })}\n`);
    return false;
  }
  return terminal.confirm(say('account.ask-apply', { api: `${apiName}/${stage}` }));
}
