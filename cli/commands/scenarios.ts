import Table from 'cli-table3';
import { Command } from 'commander';
import { say } from '../../core/messages/render.ts';
import { loadScenario, scenarioNames } from '../../simulator/scenario-files.ts';
import type { Finish } from '../context.ts';
import { plain } from '../table.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

/** `gateway-medic scenarios`: what can be simulated. */
export const scenariosCommand = (_finish: Finish): Command =>
  new Command('scenarios')
    .option('--json', say('cli.json-option'))
    .action(({ json }: { json?: boolean }) => {
      const scenarios = scenarioNames().map(loadScenario);
      if (json) {
        for (const { name, title, world, expect } of scenarios) {
          process.stdout.write(`${jsonText({ name, title, world, expect })}\n`);
        }
        return;
      }
      process.stdout.write(`${scenarioTable(scenarios)}\n`);
    });

/** Names and titles, readable at 80 columns. */
export function scenarioTable(scenarios: readonly { name: string; title: string }[]): string {
  const table = new Table({ ...plain, colWidths: [42, 38], wordWrap: true });
  for (const { name, title } of scenarios) table.push([oneLine(name), oneLine(title)]);
  return table.toString();
}
