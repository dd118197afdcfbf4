import { remedyTitle } from '../../../core/messages/names.ts';
import { catalogueOf, say } from '../../../core/messages/render.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import type { Facts } from '../../../core/model/facts.ts';
import { commandsOf } from '../../../core/remedies/commands.ts';
import { logCommands } from '../../../core/remedies/log-commands.ts';
import { planFor } from '../../../core/remedies/plan.ts';
import { wrapped } from '../../story/wrap.ts';

/** Seconds; nobody approves what is only shown. */
const approvalTimeout = 3600;

/** What a person can do about the best explanation, with the commands for it; empty where there is nothing to do. */
export function nextStepText({ verdict, causes, since }: Diagnosis, facts: Facts): string {
  const { target, window } = facts;
  const [cause] = causes;
  if (!cause)
    return verdict === 'no-cause'
      ? withCommands(say('account.next-none'), logCommands(target, since ?? window.start))
      : '';
  const now = window.end;
  const plan = planFor({
    incidentId: '-',
    target,
    cause,
    facts,
    now,
    disabled: [],
    approvalTimeout,
  });
  if (!plan) return wrapped(catalogueOf().checks[cause.check]?.advice ?? '');
  const title = remedyTitle(plan.remedy);
  return withCommands(say('account.next-fix', { title, risk: plan.risk }), commandsOf(plan));
}

/** Commands stay whole, so that they can be copied. */
const withCommands = (text: string, commands: readonly string[]): string =>
  [wrapped(text), ...commands.map((command) => `  ${command}`)].join('\n');
