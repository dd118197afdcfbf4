import type { Investigation } from '../../core/engine/judge-again.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { askedOf, type UrlOptions } from '../account/url/asked.ts';
import { examineUrl } from '../account/url/examine-url.ts';
import { urlExitCode, urlJson } from '../account/url/json.ts';
import { urlText } from '../account/url/text.ts';
import { type BudgetOptions, budgeted } from '../account/query-budget.ts';
import type { QueryCost } from '../../core/model/query-cost.ts';
import { Progress } from '../account/progress.ts';
import type { CommandContext } from '../context.ts';

interface Options extends UrlOptions, BudgetOptions {
  readonly since: number;
  readonly json?: boolean;
}

/**
 * `gateway-medic diagnose URL`: what a client meets there.
 * @param show shows the stage's own diagnosis
 */
export async function diagnoseUrl(
  { connect, probe, terminal, interrupts, finish }: CommandContext,
  url: string,
  options: Options,
  show: (examined: {
    readonly examination: Investigation;
    readonly queryCost: QueryCost;
  }) => Promise<void>,
): Promise<void> {
  const asked = askedOf(url, options);
  const region = asked.endpoint?.region;
  const connection = await connect({ ...options, ...(region && { region }) }, interrupts);
  const progress = new Progress(terminal);
  const { environment, cost } = budgeted(connection.environment, options, progress);
  const from = { ...connection, environment };
  const examination = await examineUrl(from, await probe(), asked, options.since, progress);
  const { investigation } = examination;
  if (options.json) terminal.out(`${jsonText(urlJson(examination, cost()), 2)}\n`);
  else {
    terminal.out(`${urlText(examination, environment.region)}\n`);
    if (investigation) {
      terminal.out('\n');
      await show({ examination: investigation, queryCost: cost() });
    }
  }
  finish(urlExitCode(examination));
}
