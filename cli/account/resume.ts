import { judgeKept, notOurs } from '../../core/engine/judge-kept.ts';
import { render, say } from '../../core/messages/render.ts';
import { diagnosisSchema } from '../../core/model/diagnosis.ts';
import { documentKeys } from '../../core/store/document-keys.ts';
import { triedPlans } from '../../core/store/attempts.ts';
import { exitCodes } from '../exit-codes.ts';
import { wrapped } from '../story/wrap.ts';
import { consent } from './consent.ts';
import { examine } from './examine.ts';
import { finish } from './fix.ts';
import type { Fixing } from './fixing.ts';
import { Problem } from '../problem.ts';
import type { Run } from './runs/run.ts';
import { changeText } from './text/changes.ts';
import { doubtsText, planText } from './text/plan.ts';
import { standing } from './what-stands.ts';

/**
 * Continues a run that was interrupted. Its plan is treated as a new one: judged by what the account is like now, shown, and
 * asked about.
 * @returns the exit code
 */
export async function resume(fixing: Fixing, run: Run): Promise<number> {
  const { environment, context, target, progress, since } = fixing;
  const { terminal } = context;
  const number = run.attempts;
  const plan = await run.plan(number);
  const strange = notOurs(environment, plan);
  if (strange.length > 0) throw await refusedPlan(run, strange.map((one) => render(one)).join(' '));
  const { facts } = await examine(environment, target, since, progress);
  const key = documentKeys.diagnosis(run.incident.id, number);
  const diagnosis = await run.documents.get(key, diagnosisSchema);
  const made = await triedPlans(run.documents, run.ref(number));
  const found = judgeKept(environment, plan, diagnosis, facts, made);
  terminal.out(`${planText(plan)}\n\n${doubtsText(diagnosis, plan)}`);
  terminal.out(`${say('account.resumed-at')}\n`);
  for (const change of await run.changes(number)) terminal.out(`  ${changeText(change)}\n`);
  if (await consent(fixing, plan, found)) return finish(fixing, run, number);
  terminal.out(`${wrapped(await standing(run))}\n`);
  return exitCodes.faulty;
}

/** What to say of a plan that is refused whatever anybody says. */
async function refusedPlan(run: Run, because: string): Promise<Problem> {
  const refused = say('account.plan-not-ours', { run: run.incident.id, because });
  return new Problem(`${refused} ${await standing(run)}`);
}
