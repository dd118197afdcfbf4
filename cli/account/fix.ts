import { relative } from 'node:path';
import type { Environment } from '../../core/aws/environment.ts';
import { causeKey } from '../../core/workflow/tried.ts';
import { candidates, firstPlan } from '../../core/engine/choose-plan.ts';
import { renderHtml, renderMarkdown } from '../../core/report/index.ts';
import { render, say } from '../../core/messages/render.ts';
import { PlanIsStale } from '../../core/model/errors.ts';
import type { Plan, Risk } from '../../core/model/plan.ts';
import type { Target } from '../../core/model/target.ts';
import { judgePlan } from '../../core/guards/judge-plan.ts';
import { hashOf } from '../../core/remedies/hash.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { Interrupted, Problem } from '../problem.ts';
import { carryOut } from './carry-out.ts';
import { exitCodeOf } from './diagnosis-json.ts';
import { examine, type Examination } from './examine.ts';
import { explain } from './explain.ts';
import type { Progress } from './progress.ts';
import { runReport } from './report.ts';
import { beginRun } from './runs/runs.ts';
import type { Run } from './runs/run.ts';
import { examinationText } from './text/diagnosis.ts';
import { planText } from './text/plan.ts';
import { takeBack } from './take-back.ts';
import { type Outcome, watch } from './watch.ts';

/** What a `fix` works with. */
export interface Fixing {
  readonly context: CommandContext;
  readonly environment: Environment;
  readonly target: Target;
  readonly progress: Progress;
  /** Minutes that are looked at for the diagnosis. */
  readonly since: number;
  /** The risk up to which nobody is asked; undefined: a person is asked about every change. */
  readonly yes: Risk | undefined;
}

/** Diagnoses, plans, asks, applies and verifies, cause after cause. @returns the exit code */
export async function fix(fixing: Fixing): Promise<number> {
  const { context, environment, target, progress, since } = fixing;
  const { maxAttempts } = environment.settings.policy;
  const tried = new Set<string>();
  let run: Run | undefined;
  for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
    // oxlint-disable no-await-in-loop -- each attempt starts from what the one before left
    const examination = await examine(environment, target, since, progress);
    context.terminal.out(`${examinationText(examination)}\n\n`);
    if (examination.diagnosis.verdict !== 'cause-found') {
      return ended(fixing, run, exitCodeOf(examination.diagnosis));
    }
    const plan = await agreedPlan(fixing, examination, tried);
    if (plan === undefined) return ended(fixing, run, exitCodes.faulty);
    run ??= beginRun(environment, context.folder, target, examination.facts.alarm);
    const number = run.add({
      evidence: examination.facts,
      diagnosis: examination.diagnosis,
      plan: plan(run.incident.id),
    });
    const outcome = await attemptOf(fixing, run, number);
    if (outcome !== 'undone' && outcome !== 'helped')
      return ended(fixing, run, codeOf(outcome), outcome);
    context.terminal.out(`\n${say('account.next-attempt')}\n\n`);
    tried.add(causeKey(run.attempt(number).plan.cause));
    // oxlint-enable no-await-in-loop
  }
  context.terminal.out(`${say('account.attempts-over', { attempts: maxAttempts })}\n`);
  return ended(fixing, run, exitCodes.faulty);
}

/** Continues a run that was interrupted. @returns the exit code */
export async function resume(fixing: Fixing, run: Run): Promise<number> {
  const outcome = await attemptOf(fixing, run, run.attempts);
  return ended(fixing, run, codeOf(outcome), outcome);
}

/** How an attempt ends: as the watch says, except that what did not help is undone or kept. */
type Ending = Exclude<Outcome, 'failed'> | 'undone' | 'left';

const codeOf = (outcome: Ending): number =>
  ({
    recovered: exitCodes.ok,
    mended: exitCodes.ok,
    unsure: exitCodes.unknown,
    helped: exitCodes.faulty,
    undone: exitCodes.faulty,
    left: exitCodes.faulty,
  })[outcome];

/** Applies, watches, and undoes what did not help where that is wanted. */
async function attemptOf(fixing: Fixing, run: Run, number: number): Promise<Ending> {
  const { context, environment } = fixing;
  const { terminal, interrupts } = context;
  try {
    await carryOut(fixing, run, number);
  } catch (error) {
    throw (await notApplied(run, error)) ?? error;
  }
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
  await takeBack(context, environment, run);
  return 'undone';
}

/** Why a plan was not carried out, as a sentence. */
async function notApplied(run: Run, error: unknown): Promise<Problem | undefined> {
  const args = { run: run.incident.id };
  const changes = await run.changes(run.attempts);
  const stands = changes.some(({ status }) => status === 'applied' || status === 'intended');
  const state = say(`account.state-${stands ? 'half' : 'taken-back'}`, args);
  if (error instanceof Interrupted)
    return new Problem(`${say('account.interrupted')} ${state}`, exitCodes.interrupted);
  if (error instanceof PlanIsStale)
    return new Problem(
      `${say('account.stale', { because: error.message })} ${state}`,
      exitCodes.faulty,
      { cause: error },
    );
  const cause = error instanceof Error && stands && error.cause ? error.cause : error;
  const explained = explain(cause);
  if (!explained) return undefined;
  return new Problem(`${explained.message} ${state}`, explained.code, { cause: error });
}

/** The plan for the best cause that is left, once it is agreed to. It takes the id of the run that it becomes part of. */
async function agreedPlan(
  { context, environment, target, yes }: Fixing,
  { diagnosis, facts }: Examination,
  tried: ReadonlySet<string>,
): Promise<((incidentId: string) => Plan) | undefined> {
  const { terminal } = context;
  const { plan, passedOver } = firstPlan(environment, '-', candidates(diagnosis, tried), facts);
  for (const reason of passedOver) terminal.out(`${render(reason)}\n`);
  if (!plan) {
    terminal.out(`${say('account.no-plan')}\n`);
    return undefined;
  }
  terminal.out(`${planText(plan)}\n\n`);
  const { decision, reasons } = judgePlan(plan, environment.settings.policy, {
    now: environment.clock.now().toISOString(),
  });
  if (decision === 'blocked') {
    terminal.out(`${reasons.map((one) => render(one)).join('\n')}\n`);
    return undefined;
  }
  if (!(await agreed(terminal, plan, yes, target))) {
    terminal.out(`${say('account.nothing-changed')}\n`);
    return undefined;
  }
  return (incidentId) => ({ ...plan, incidentId, hash: hashOf({ ...plan, incidentId }) });
}

const rank = { low: 0, medium: 1, high: 2 } as const satisfies Record<Risk, number>;

/** Whether the plan may run. What cannot be undone is never agreed to in advance. */
async function agreed(
  terminal: CommandContext['terminal'],
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

/** Closes the run and writes its report. */
async function ended(
  { context, environment }: Fixing,
  run: Run | undefined,
  code: number,
  outcome?: Ending,
): Promise<number> {
  if (!run) return code;
  run.close(environment, outcome === 'recovered' ? 'recovered' : 'escalated');
  const report = await runReport(run);
  run.write('report.json', `${JSON.stringify(report, null, 2)}\n`);
  run.write('report.md', renderMarkdown(report));
  const file = relative(context.folder, run.write('report.html', await renderHtml(report)));
  context.terminal.out(`${say('account.report', { file })}\n`);
  return code;
}
