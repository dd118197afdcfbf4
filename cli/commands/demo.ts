import { paintedLines } from '../../core/messages/untrusted.ts';
import { redactLines } from '../../core/model/redaction.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import { Command } from 'commander';
import { say } from '../../core/messages/render.ts';
import { loadScenario, scenarioNames } from '../../simulator/scenario-files.ts';
import { judge } from '../../simulator/outcome.ts';
import type { Answer } from '../../simulator/run-scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Finish } from '../context.ts';
import { Story } from '../story/story.ts';
import { scenarioTable } from './scenarios.ts';

interface Options {
  readonly scenario: string;
  readonly list?: boolean;
  readonly yes?: boolean;
  readonly output: string;
}

/** `gateway-medic demo`: the full loop on a simulated account, narrated. */
export const demoCommand = (finish: Finish): Command =>
  new Command('demo')
    .option('-s, --scenario <name>', say('cli.demo-scenario'), 'lambda-permission-missing')
    .option('-l, --list', say('cli.demo-list'))
    .option('-y, --yes', say('cli.demo-yes'))
    .option('-o, --output <folder>', say('cli.demo-output'), 'reports')
    .action(async (options: Options) => {
      if (options.list) {
        process.stdout.write(`${scenarioTable(scenarioNames().map(loadScenario))}\n`);
        return;
      }
      finish(await tell(options));
    });

async function tell({ scenario: name, yes, output }: Options): Promise<number> {
  const scenario = loadScenario(name);
  const story = new Story(scenario, (text) =>
    process.stdout.write(`${paintedLines(redactLines(text))}\n`),
  );
  story.open();
  if (!asks(yes) && !yes) process.stdout.write(`${say('cli.demo-approves-itself')}\n\n`);
  // The simulator takes as long to load as the rest of the command line: only who plays waits for it.
  const { runScenario } = await import('../../simulator/run-scenario.ts');
  const run = await runScenario(scenario, {
    template: deployedTemplate(),
    observe: (moment, simulation) => story.tell(moment, simulation),
    ...(asks(yes) && { decide: ask }),
  });
  const files = run.incidents.map(({ report, html }) => {
    mkdirSync(output, { recursive: true });
    const file = join(output, `${report.incident.id}.html`);
    writeFileSync(file, html);
    return relative(process.cwd(), file);
  });
  const outcome = judge(scenario, run);
  story.close(outcome, files);
  return outcome.pass ? exitCodes.ok : exitCodes.faulty;
}

/** Only a person at a terminal can be asked. */
const asks = (yes: boolean | undefined) => !yes && process.stdin.isTTY && process.stdout.isTTY;

async function ask(): Promise<Answer> {
  const answer = await confirm({ message: say('cli.demo-question') });
  if (isCancel(answer)) process.exit(exitCodes.interrupted);
  return answer ? 'approve' : 'reject';
}
