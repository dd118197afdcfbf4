import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { say } from '../core/messages/render.ts';
import { inPackage } from '../simulator/package.ts';
import { classifyCommand } from './commands/classify.ts';
import { demoCommand } from './commands/demo.ts';
import { scenariosCommand } from './commands/scenarios.ts';
import { simulateCommand } from './commands/simulate.ts';

/** Tells the caller with which exit code to end. */
export type Finish = (code: number) => void;

/** The whole command line. */
export function program(finish: Finish): Command {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
    version: string;
  };
  const cli = new Command('gateway-medic')
    .description(say('cli.description'))
    .version(version)
    .showHelpAfterError(say('cli.help-hint'))
    .exitOverride();
  for (const command of [demoCommand, simulateCommand, scenariosCommand, classifyCommand]) {
    cli.addCommand(command(finish).exitOverride());
  }
  return cli;
}
