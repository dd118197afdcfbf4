import { Command, Option } from 'commander';
import { say } from '../../core/messages/render.ts';
import { loadScenario, scenarioNames } from '../../simulator/scenario-files.ts';
import { judge, type Outcome } from '../../simulator/outcome.ts';
import type { Run, RunOptions } from '../../simulator/run-scenario.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { type Rung, rungs } from '../../simulator/telemetry.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { InvalidInput } from '../../core/model/errors.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Finish } from '../context.ts';
import { colours } from '../colours.ts';
import { redactLines } from '../../core/model/redaction.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { oneLine, visibleLines } from '../../core/messages/untrusted.ts';

interface Options {
  readonly all?: boolean;
  readonly json?: boolean;
  readonly telemetry?: Rung;
}

/** `gateway-medic simulate`: runs scenarios and compares each with its expectation. */
export const simulateCommand = (finish: Finish): Command =>
  new Command('simulate')
    .argument('[scenario...]', say('cli.simulate-argument'))
    .option('--all', say('cli.simulate-all'))
    .addOption(new Option('--telemetry <logs>', say('cli.simulate-telemetry')).choices(rungs))
    .option('--json', say('cli.json-option'))
    .addHelpText('after', `\n${say('cli.simulate-help')}`)
    .action(async (named: string[], { all, json, telemetry }: Options) => {
      const names = all ? [...scenarioNames(), ...named] : named;
      if (names.length === 0) throw new InvalidInput(say('cli.simulate-nothing'));
      const scenarios = names.map((name) => ({ name, scenario: loadScenario(name) }));
      const template = deployedTemplate();
      let failed = 0;
      let refused = 0;
      for (const { name, scenario } of scenarios) {
        const run = await played(name, scenario, { template, ...(telemetry && { telemetry }) });
        if (run instanceof InvalidInput) {
          // Only playing shows that AWS would refuse a break; the other scenarios are played all the same.
          refused += 1;
          process.stderr.write(`${redactLines(visibleLines(run.message))}\n`);
          continue;
        }
        const outcome = judge(scenario, run);
        if (!outcome.pass) failed += 1;
        process.stdout.write(json ? `${jsonText(outcome)}\n` : line(outcome));
      }
      if (!json) {
        const total = scenarios.length - refused;
        process.stdout.write(`${say('cli.simulate-summary', { total, failed })}\n`);
      }
      if (refused > 0) return finish(exitCodes.usage);
      finish(failed > 0 ? exitCodes.faulty : exitCodes.ok);
    });

/** Runs a scenario. @returns what is wrong with it, with the name of its file, where it cannot be run */
async function played(
  name: string,
  scenario: Scenario,
  options: RunOptions,
): Promise<Run | InvalidInput> {
  // As in demo.ts.
  const { runScenario } = await import('../../simulator/run-scenario.ts');
  try {
    return await runScenario(scenario, options);
  } catch (cause) {
    if (!(cause instanceof InvalidInput)) throw cause;
    return name.endsWith('.json')
      ? new InvalidInput(`${name}: ${cause.message}`, { cause })
      : cause;
  }
}

function line(outcome: Outcome): string {
  const { green, red, dim } = colours;
  const mark = outcome.pass ? green('pass') : red('FAIL');
  const found = say('cli.simulate-found', {
    cause: outcome.cause ?? '-',
    remedy: outcome.remedy ?? '-',
    outcome: outcome.outcome,
    seconds: Math.round(outcome.simulatedSeconds),
    milliseconds: Math.round(outcome.wallMs),
  });
  const misses = outcome.misses.map((miss) => `     ${red(oneLine(miss))}\n`).join('');
  return `${mark} ${oneLine(outcome.scenario)}\n     ${dim(found)}\n${misses}`;
}
