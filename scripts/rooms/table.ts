/** A folder with one concern, and what it may know of the others. */
export interface Room {
  /** What it is for, in a few words; the picture in docs/architecture.md shows them. */
  readonly does: string;
  /** The rooms whose files its files may import, type imports included. */
  readonly imports: readonly string[];
  /** Judgement: the same input always gives the same output. No SDK, no I/O, no clock, no environment. */
  readonly pure?: true;
}

/**
 * Every room of the product, from the bottom up. A folder that is missing here, an import that is not allowed, and an allowance
 * that nobody uses fail test/rooms.test.ts.
 */
export const rooms = {
  'core/model': { does: 'the documents, ids and calls', imports: [], pure: true },
  'core/messages': { does: 'the texts that people read', imports: ['core/model'], pure: true },
  'core/aws': { does: 'clients, settings, IAM', imports: ['core/model'] },
  'core/intake': {
    does: 'alarm event → target',
    imports: ['core/model', 'core/aws', 'core/facts'],
  },
  'core/facts': {
    does: 'the only code that reads AWS',
    imports: ['core/model', 'core/messages', 'core/aws'],
  },
  'core/probe': { does: 'a request as a client sends it', imports: ['core/model'] },
  'core/signals': {
    does: 'log lines and metrics → what failed',
    imports: ['core/model'],
    pure: true,
  },
  'core/checks': {
    does: 'facts + signals → findings',
    imports: ['core/model', 'core/signals'],
    pure: true,
  },
  'core/diagnosis': {
    does: 'findings → ranked causes',
    imports: ['core/model', 'core/signals', 'core/checks'],
    pure: true,
  },
  'core/remedies': {
    does: 'cause + facts → plan',
    imports: ['core/model', 'core/messages'],
    pure: true,
  },
  'core/guards': {
    does: 'is this plan allowed to run?',
    imports: ['core/model', 'core/checks', 'core/remedies'],
    pure: true,
  },
  'core/verification': { does: 'did the change help?', imports: ['core/model'], pure: true },
  'core/changes': {
    does: 'the only code that writes to AWS',
    imports: ['core/model', 'core/aws', 'core/remedies'],
  },
  'core/engine': {
    does: 'investigate, choose, look again',
    imports: [
      'core/model',
      'core/messages',
      'core/aws',
      'core/facts',
      'core/signals',
      'core/checks',
      'core/diagnosis',
      'core/remedies',
      'core/guards',
      'core/verification',
    ],
  },
  'core/store': {
    does: 'documents, lock, record, approvals',
    imports: ['core/model', 'core/aws', 'core/changes'],
  },
  'core/notify': {
    does: 'messages to people',
    imports: [
      'core/model',
      'core/messages',
      'core/aws',
      'core/intake',
      'core/remedies',
      'core/changes',
      'core/store',
    ],
  },
  'core/report': {
    does: 'the incident for a person',
    imports: [
      'core/model',
      'core/messages',
      'core/aws',
      'core/facts',
      'core/remedies',
      'core/changes',
      'core/store',
    ],
  },
  'core/lifecycle': {
    does: 'claim, fan out, finish an incident',
    imports: [
      'core/model',
      'core/messages',
      'core/aws',
      'core/intake',
      'core/store',
      'core/notify',
      'core/report',
    ],
  },
  'core/workflow': {
    does: 'one file per state',
    imports: [
      'core/model',
      'core/aws',
      'core/intake',
      'core/guards',
      'core/changes',
      'core/engine',
      'core/store',
      'core/notify',
      'core/lifecycle',
    ],
  },
  'core/audit': {
    does: 'rules that keep APIs out of trouble',
    imports: [
      'core/model',
      'core/aws',
      'core/intake',
      'core/facts',
      'core/checks',
      'core/remedies',
    ],
  },
  lambdas: {
    does: 'parse → one call into core',
    imports: [
      'core/model',
      'core/aws',
      'core/facts',
      'core/checks',
      'core/engine',
      'core/store',
      'core/workflow',
    ],
  },
  lib: {
    does: 'what cdk deploy creates',
    imports: [
      'core/model',
      'core/messages',
      'core/aws',
      'core/intake',
      'core/facts',
      'core/remedies',
      'core/engine',
      'core/report',
    ],
  },
  simulator: {
    does: 'a simulated AWS account',
    imports: [
      'core/model',
      'core/aws',
      'core/audit',
      'lambdas',
      // What Lambdas load late: simulator/loaded.ts.
      'core/changes',
      'core/engine',
      'core/lifecycle',
      'core/report',
      'core/workflow',
    ],
  },
  cli: {
    does: 'the command line',
    imports: [
      'core/model',
      'core/messages',
      'core/aws',
      'core/intake',
      'core/facts',
      'core/probe',
      'core/checks',
      'core/remedies',
      'core/verification',
      'core/changes',
      'core/engine',
      'core/store',
      'core/report',
      'core/audit',
      'simulator',
    ],
  },
  bin: { does: 'entry points', imports: ['core/model', 'lib', 'cli'] },
} as const satisfies Readonly<Record<string, Room>>;

export type RoomName = keyof typeof rooms;

export const roomNames = Object.keys(rooms) as readonly RoomName[];

/** The room of a file, by its path from the root; undefined where its folder is in no room. */
export const roomOf = (file: string): RoomName | undefined =>
  roomNames.find((name) => file.startsWith(`${name}/`));
