import type { Command } from 'commander';
import { say } from '../core/messages/render.ts';
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
    about: () => say('account.diagnose'),
    load: async (context) => (await import('./commands/diagnose.ts')).diagnoseCommand(context),
  },
  {
    name: 'fix',
    takes: '[api]',
    about: () => say('account.fix'),
    load: async (context) => (await import('./commands/fix.ts')).fixCommand(context),
  },
  {
    name: 'undo',
    takes: '[record]',
    about: () => say('account.undo'),
    load: async (context) => (await import('./commands/undo.ts')).undoCommand(context),
  },
  {
    name: 'pause',
    about: () => say('account.pause'),
    load: async (context) => (await import('./commands/pause.ts')).pauseCommand(context),
  },
  {
    name: 'resume',
    about: () => say('account.resume'),
    load: async (context) => (await import('./commands/resume.ts')).resumeCommand(context),
  },
  {
    name: 'status',
    about: () => say('account.status'),
    load: async (context) => (await import('./commands/status.ts')).statusCommand(context),
  },
  {
    name: 'record',
    takes: '[api]',
    about: () => say('account.record'),
    load: async (context) => (await import('./commands/record.ts')).recordCommand(context),
  },
  {
    name: 'audit',
    takes: '[api]',
    about: () => say('audit.audit'),
    load: async (context) => (await import('./commands/audit.ts')).auditCommand(context),
  },
  {
    name: 'test-method',
    takes: '<api> <request>',
    about: () => say('account.test-method'),
    load: async (context) => (await import('./commands/test-method.ts')).testMethodCommand(context),
  },
  {
    name: 'iam-policy',
    takes: '[command]',
    about: () => say('account.iam-policy'),
    load: async (context) => (await import('./commands/iam-policy.ts')).iamPolicyCommand(context),
  },
  {
    name: 'demo',
    about: () => say('cli.demo'),
    load: async ({ finish }) => (await import('./commands/demo.ts')).demoCommand(finish),
  },
  {
    name: 'simulate',
    takes: '[scenario...]',
    about: () => say('cli.simulate'),
    load: async ({ finish }) => (await import('./commands/simulate.ts')).simulateCommand(finish),
  },
  {
    name: 'scenarios',
    about: () => say('cli.scenarios'),
    load: async ({ finish }) => (await import('./commands/scenarios.ts')).scenariosCommand(finish),
  },
  {
    name: 'classify',
    about: () => say('cli.classify'),
    load: async ({ finish }) => (await import('./commands/classify.ts')).classifyCommand(finish),
  },
];
