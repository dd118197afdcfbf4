import { relative } from 'node:path';
import { say } from '../../core/messages/render.ts';
import type { Plan } from '../../core/model/plan.ts';
import { queryCostSchema } from '../../core/model/query-cost.ts';
import { documentKeys } from '../../core/store/document-keys.ts';
import { exitCodes } from '../exit-codes.ts';
import { agreedPlan } from './agree.ts';
import { carryOut } from './carry-out.ts';
import { exitCodeOf } from './diagnosis-json.ts';
import { examine } from './examine.ts';
import type { Fixing } from './fixing.ts';
import { reportAgain } from './report.ts';
import { beginRun } from './runs/runs.ts';
import type { Attempt, Run } from './runs/run.ts';
import { examinationText } from './text/diagnosis.ts';
import { takeBack } from './take-back.ts';
import { type Outcome, watch } from './watch.ts';
import { orSayWhatStands } from './what-stands.ts';

/** Diagnoses, plans, asks, applies and verifies, cause after cause. @returns the exit code */
export async function fix(fixing: Fixing): Promise<number> {
  const { context, environment, target, progress, since } = fixing;
  const { maxAttempts } = environment.settings.policy;
  const tried: Plan[] = [];
  let run: Run | undefined;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    // oxlint-disable no-await-in-loop -- each attempt starts from what the one before left
    const examination = await examine(environment, target, since, progress);
    context.terminal.out(`${examinationText(examination)}\n\n`);
    if (examination.diagnosis.causes.length === 0) {
      return ended(fixing, run, exitCodeOf(examination.diagnosis));
    }
    const plan = await agreedPlan(fixing, examination, tried);
    if (plan === undefined) return ended(fixing, run, exitCodes.faulty);
    run ??= beginRun(environment, context.folder, target, examination.facts.alarm);
    const code = await attempted(fixing, run, {
      evidence: examination.facts,
      diagnosis: examination.diagnosis,
      plan: plan(run.incident.id),
    });
    if (code !== 'next') return code;
    context.terminal.out(`\n${say('account.next-attempt')}\n\n`);
    tried.push(await run.plan(run.attempts));
    // oxlint-enable no-await-in-loop
  }
  context.terminal.out(`${say('account.attempts-over', { attempts: maxAttempts })}\n`);
  return ended(fixing, run, exitCodes.faulty);
}

/** Makes one attempt. @returns the exit code with which the run ended, or that the next cause is to be tried */
const attempted = (fixing: Fixing, run: Run, attempt: Attempt): Promise<number | 'next'> =>
  orSayWhatStands(fixing.context, run, async () => {
    const outcome = await attemptOf(fixing, run, await run.add(attempt));
    if (outcome === 'undone' || outcome === 'helped') return 'next';
    return ended(fixing, run, codeOf(outcome), outcome);
  });

/** Carries the plan of an attempt out that was interrupted, and ends the run. @returns the exit code */
export const finish = (fixing: Fixing, run: Run, number: number): Promise<number> =>
  orSayWhatStands(fixing.context, run, async () => {
    const outcome = await attemptOf(fixing, run, number);
    return ended(fixing, run, codeOf(outcome), outcome);
  });

/** How an attempt ends: as the watch says, except that what did not help is undone or kept. */
type Ending = Exclude<Outcome, 'failed'> | 'undone' | 'left';

const codeOf = (outcome: Ending): number =>
  ({
    recovered: exitCodes.ok,
    fixed: exitCodes.ok,
    unsure: exitCodes.unknown,
    helped: exitCodes.faulty,
    undone: exitCodes.faulty,
    left: exitCodes.faulty,
  })[outcome];

/** Applies, watches, and undoes what did not help where that is wanted. */
async function attemptOf(fixing: Fixing, run: Run, number: number): Promise<Ending> {
  const { context, environment } = fixing;
  const { terminal, interrupts } = context;
  await carryOut(fixing, run, number);
  interrupts.farewell = say('account.left-watching', { run: run.incident.id });
  const outcome = await watch(fixing, run, number);
  if (outcome !== 'failed') return outcome;
  const wanted =
    fixing.yes !== undefined ||
    (terminal.interactive && (await terminal.confirm(say('account.ask-undo'))));
  if (!wanted) {
    terminal.out(`${say('account.kept', { run: run.incident.id })}\n`);
    return 'left';
  }
  await orSayWhatStands(context, run, () => takeBack(context, environment, run), 'back');
  return 'undone';
}

/** Closes the run and writes its report. */
async function ended(
  { context, environment, cost }: Fixing,
  run: Run | undefined,
  code: number,
  outcome?: Ending,
): Promise<number> {
  if (!run) return code;
  const { id } = run.incident;
  await run.record(environment).close(id, outcome === 'recovered' ? 'recovered' : 'escalated');
  await run.documents.put(documentKeys.queryCost(id), queryCostSchema, cost());
  const page = await reportAgain(run);
  const file = relative(context.folder, page);
  context.terminal.out(`${say('account.report', { file })}\n`);
  return code;
}
