import { pausedNow } from '../../core/engine/brakes.ts';
import { render, say } from '../../core/messages/render.ts';
import type { Evidence } from '../../core/model/evidence.ts';
import type { Plan, Risk } from '../../core/model/plan.ts';
import type { Target } from '../../core/model/target.ts';
import { wrapped } from '../story/wrap.ts';
import type { Terminal } from '../terminal.ts';
import type { Fixing } from './fixing.ts';

/** What was found of a plan that is to be agreed to. */
interface Found {
  /** Why it must not run, whoever agrees. */
  readonly against: readonly Evidence[];
  /** Why nobody may agree to it in advance. */
  readonly weak: readonly Evidence[];
}

/**
 * Whether a plan that was shown may run: nothing is against it, changes are not paused, and a person agrees.
 * @throws Problem where somebody else works on the stage
 */
export async function consent(fixing: Fixing, plan: Plan, found: Found): Promise<boolean> {
  const { context, environment, target, yes, readPauses, lock } = fixing;
  const { terminal } = context;
  const against = [...found.against, ...(await pausedNow(environment, readPauses, plan))];
  for (const reason of [...against, ...(against.length > 0 ? [] : found.weak)])
    terminal.out(`${wrapped(render(reason))}\n`);
  if (against.length > 0) return false;
  await lock.hold();
  return agreed(terminal, plan, found.weak.length === 0 ? yes : 'never', target);
}

const rank = { low: 0, medium: 1, high: 2 } as const satisfies Record<Risk, number>;

/**
 * Whether a person agrees. What cannot be undone is never agreed to in advance.
 * @param yes the highest risk that was agreed to in advance; 'never' where nobody may
 */
async function agreed(
  terminal: Terminal,
  { risk, operations }: Plan,
  yes: Risk | 'never' | undefined,
  { apiName, stage }: Target,
): Promise<boolean> {
  const hasUndo = operations.every(({ undo }) => undo.length > 0);
  if (yes !== undefined && yes !== 'never' && rank[risk] <= rank[yes] && hasUndo) return true;
  if (!terminal.interactive) {
    terminal.err(
      `${say(`account.not-agreed-${whyNot(yes, hasUndo)}`, { risk, yes: yes ?? '-' })}\n`,
    );
    return false;
  }
  return terminal.confirm(say('account.ask-apply', { api: `${apiName}/${stage}` }));
}

function whyNot(yes: Risk | 'never' | undefined, hasUndo: boolean) {
  if (!hasUndo) return 'no-undo';
  if (yes === 'never') return 'weak';
  return yes === undefined ? 'no-terminal' : 'too-risky';
}
