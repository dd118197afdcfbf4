import { InvalidArgumentError, type Command, Option } from 'commander';
import type { Environment } from '../../core/aws/environment.ts';
import { costOf, memoryBudget } from '../../core/aws/query-budget.ts';
import { say } from '../../core/messages/render.ts';
import { estimateText } from '../../core/messages/telling/query-cost.ts';
import { pricePerByte } from '../../core/model/insights-price.ts';
import type { QueryCost } from '../../core/model/query-cost.ts';
import { policySettingsSchema } from '../../core/model/settings.ts';
import type { Progress } from './progress.ts';

const flag = '--max-query-cost';

/** The option that caps what log queries cost. */
export interface BudgetOptions {
  readonly maxQueryCost: number;
}

/** Adds it. */
export const withBudget = (command: Command): Command =>
  command.addOption(
    new Option(`${flag} <dollars>`, say('account.option-max-query-cost'))
      .argParser(dollarsIn)
      .default(policySettingsSchema.parse({}).maxQueryCost),
  );

/** An amount of US dollars. */
export function dollarsIn(text: string): number {
  const dollars = Number(text.replace(/^\$/, ''));
  if (!/^\$?\d{1,4}(\.\d{1,6})?$/.test(text) || dollars > 1000)
    throw new InvalidArgumentError(say('account.no-dollars'));
  return dollars;
}

/** A world in which log queries are paid from one budget, however often it is diagnosed. */
export interface Budgeted {
  readonly environment: Environment;
  readonly cost: () => QueryCost;
}

/** Gives a command its budget. The estimate is printed before the first query. */
export function budgeted(
  environment: Environment,
  { maxQueryCost: dollars }: BudgetOptions,
  progress: Progress,
): Budgeted {
  const { region } = environment;
  const cap = { region, dollars, setting: flag };
  const queries = memoryBudget(cap, (estimate) => {
    const cost = estimate.bytes * pricePerByte(region);
    progress.line(estimateText(cost, estimate, dollars));
  });
  return { environment: { ...environment, queries }, cost: () => costOf(queries.use(), cap) };
}
