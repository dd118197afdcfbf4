import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { renderHtml, renderMarkdown } from '../../core/report/index.ts';
import { say } from '../../core/messages/render.ts';
import { InvalidInput } from '../../core/model/errors.ts';
import type { AccountOptions } from '../account/connection.ts';
import { diagnosisJson, exitCodeOf } from '../account/diagnosis-json.ts';
import { judgeAgain } from '../../core/engine/judge-again.ts';
import { type Investigation } from '../../core/engine/judge-again.ts';
import { examine } from '../account/examine.ts';
import { writeWhole } from '../account/disk/write.ts';
import { findTarget } from '../account/find-target.ts';
import { onAccount, onStage } from '../account/options.ts';
import { type BudgetOptions, budgeted, withBudget } from '../account/query-budget.ts';
import type { QueryCost } from '../../core/model/query-cost.ts';
import { furtherBy, type ProbeOptions, withProbeOption } from '../account/probe-option.ts';
import { Progress } from '../account/progress.ts';
import { recordingFrom } from '../account/recording.ts';
import { diagnosisReport } from '../account/report.ts';
import { examinationText } from '../account/text/diagnosis.ts';
import { nextStepText } from '../account/text/next-step.ts';
import type { CommandContext } from '../context.ts';
import { isUrl } from '../../core/model/front/asked-url.ts';
import { diagnoseUrl } from './diagnose-url.ts';
import { jsonText } from '../../core/messages/json-text.ts';

interface Options extends AccountOptions, BudgetOptions, ProbeOptions {
  readonly stage?: string;
  readonly since: number;
  readonly json?: boolean;
  readonly markdown?: string | true;
  readonly html?: string;
  readonly replay?: string;
  readonly get?: boolean;
}

/** `gateway-medic diagnose`: why an API fails, read from the account; nothing is changed. */
export const diagnoseCommand = (context: CommandContext): Command =>
  withProbeOption(withBudget(onAccount(onStage(new Command('diagnose'), true))))
    .option('--json', say('account.option-json'))
    .option('--markdown [file]', say('account.option-markdown'))
    .option('--html <file>', say('account.option-html'))
    .option('--replay <file>', say('account.option-replay'))
    .option('--get', say('front.option-get'))
    .addHelpText('after', `\n${say('account.exit-codes')}`)
    .action(async (api: string | undefined, options: Options) => {
      if (options.json && options.markdown === true)
        throw new InvalidInput(say('account.one-output'));
      context.interrupts.farewell = say('account.interrupted-reading');
      if (api !== undefined && isUrl(api))
        return diagnoseUrl(context, api, options, (found) => show(context, found, options));
      if (options.get) throw new InvalidInput(say('front.get-without-url'));
      const examined = await examinationOf(context, api, options);
      await show(context, examined, options);
      context.finish(exitCodeOf(examined.examination.diagnosis));
    });

/** A diagnosis, with what its log queries cost; null: none was made. */
interface Examined {
  readonly examination: Investigation;
  readonly queryCost: QueryCost | null;
}

async function examinationOf(
  { connect, terminal, interrupts, folder }: CommandContext,
  api: string | undefined,
  options: Options,
): Promise<Examined> {
  if (options.replay !== undefined) {
    const { facts, failed } = recordingFrom(resolve(folder, options.replay));
    return { examination: await judgeAgain(facts, failed), queryCost: null };
  }
  const connection = await connect(options, interrupts);
  const target = await findTarget(connection, terminal, { api, stage: options.stage });
  const progress = new Progress(terminal);
  const { environment, cost } = budgeted(connection.environment, options, progress);
  const examined = await examine(environment, target, options.since, progress);
  const examination = await furtherBy(options, environment, examined, progress);
  return { examination, queryCost: cost() };
}

async function show(
  { terminal, folder }: CommandContext,
  { examination, queryCost }: Examined,
  { json, markdown, html }: Options,
): Promise<void> {
  const write = (name: string, text: string) => {
    const file = resolve(folder, name);
    writeWhole(file, text);
    terminal.err(`${say('account.written', { file: relative(folder, file) })}\n`);
  };
  const report = diagnosisReport(examination, queryCost);
  if (html !== undefined) write(html, await renderHtml(report));
  if (typeof markdown === 'string') write(markdown, renderMarkdown(report));
  if (json) terminal.out(`${jsonText(diagnosisJson(examination, queryCost), 2)}\n`);
  else if (markdown === true) terminal.out(renderMarkdown(report));
  else {
    const next = nextStepText(examination.diagnosis, examination.facts);
    terminal.out(`${examinationText(examination)}\n${next === '' ? '' : `\n${next}\n`}`);
  }
}
