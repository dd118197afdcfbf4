import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { say } from '../core/messages/render.ts';
import { inPackage } from '../simulator/package.ts';
import { auditCommand } from './commands/audit.ts';
import { classifyCommand } from './commands/classify.ts';
import { demoCommand } from './commands/demo.ts';
import { diagnoseCommand } from './commands/diagnose.ts';
import { fixCommand } from './commands/fix.ts';
import { iamPolicyCommand } from './commands/iam-policy.ts';
import { pauseCommand } from './commands/pause.ts';
import { recordCommand } from './commands/record.ts';
import { resumeCommand } from './commands/resume.ts';
import { scenariosCommand } from './commands/scenarios.ts';
import { simulateCommand } from './commands/simulate.ts';
import { statusCommand } from './commands/status.ts';
import { undoCommand } from './commands/undo.ts';
import type { CommandContext } from './context.ts';

/** What works on an account. */
const onAccounts = [
  diagnoseCommand,
  fixCommand,
  undoCommand,
  pauseCommand,
  resumeCommand,
  statusCommand,
  recordCommand,
  auditCommand,
  iamPolicyCommand,
];
/** What needs none. */
const offline = [demoCommand, simulateCommand, scenariosCommand, classifyCommand];

/** The whole command line. */
export function program(context: CommandContext): Command {
  const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
    version: string;
  };
  const { terminal } = context;
  const cli = new Command('gateway-medic')
    .description(say('cli.description'))
    .version(version)
    .showHelpAfterError(say('cli.help-hint'))
    .configureOutput({
      writeOut: (text) => terminal.out(text),
      writeErr: (text) => terminal.err(text),
    })
    .exitOverride();
  const commands = [
    ...onAccounts.map((command) => command(context)),
    ...offline.map((command) => command(context.finish)),
  ];
  for (const command of commands) cli.addCommand(command.copyInheritedSettings(cli).exitOverride());
  return cli;
}
