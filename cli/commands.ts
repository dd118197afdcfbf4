import type { Command } from 'commander';
import { startText } from './start-text.ts';
import type { CommandContext } from './context.ts';

/** A command as the overview shows it. What it does is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  /** Its arguments, as the overview shows them. */
  readonly takes?: string;
  readonly about: () => string;
  load(context: CommandContext): Promise<Command>;
}

/** Every command, those that work on an account first. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'diagnose',
    takes: '[api]',
    about: () => startText('account.diagnose'),
    load: async (context) => (await import('./commands/diagnose.ts')).diagnoseCommand(context),
  },
  {
    name: 'fix',
    takes: '[api]',
    about: () => startText('account.fix'),
    load: async (context) => (await import('./commands/fix.ts')).fixCommand(context),
  },
  {
    name: 'undo',
    takes: '[record]',
    about: () => startText('account.undo'),
    load: async (context) => (await import('./commands/undo.ts')).undoCommand(context),
  },
  {
    name: 'pause',
    about: () => startText('account.pause'),
    load: async (context) => (await import('./commands/pause.ts')).pauseCommand(context),
  },
  {
    name: 'resume',
    about: () => startText('account.resume'),
    load: async (context) => (await import('./commands/resume.ts')).resumeCommand(context),
  },
  {
    name: 'status',
    about: () => startText('account.status'),
    load: async (context) => (await import('./commands/status.ts')).statusCommand(context),
  },
  {
    name: 'record',
    takes: '[api]',
    about: () => startText('account.record'),
    load: async (context) => (await import('./commands/record.ts')).recordCommand(context),
  },
  {
    name: 'audit',
    takes: '[api]',
    about: () => startText('audit.audit'),
    load: async (context) => (await import('./commands/audit.ts')).auditCommand(context),
  },
  {
    name: 'test-method',
    takes: '<api> <request>',
    about: () => startText('account.test-method'),
    load: async (context) => (await import('./commands/test-method.ts')).testMethodCommand(context),
  },
  {
    name: 'iam-policy',
    takes: '[command]',
    about: () => startText('account.iam-policy'),
    load: async (context) => (await import('./commands/iam-policy.ts')).iamPolicyCommand(context),
  },
  {
    name: 'demo',
    about: () => startText('cli.demo'),
    load: async ({ finish }) => (await import('./commands/demo.ts')).demoCommand(finish),
  },
  {
    name: 'simulate',
    takes: '[scenario...]',
    about: () => startText('cli.simulate'),
    load: async ({ finish }) => (await import('./commands/simulate.ts')).simulateCommand(finish),
  },
  {
    name: 'scenarios',
    about: () => startText('cli.scenarios'),
    load: async ({ finish }) => (await import('./commands/scenarios.ts')).scenariosCommand(finish),
  },
  {
    name: 'classify',
    about: () => startText('cli.classify'),
    load: async ({ finish }) => (await import('./commands/classify.ts')).classifyCommand(finish),
  },
];
