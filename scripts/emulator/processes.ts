import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';

/** A program that runs beside the tests, with all that it printed in a file. */
export interface Running {
  readonly name: string;
  readonly log: string;
  /** Whether it has ended on its own. */
  ended(): boolean;
}

interface Program {
  /** What people call it. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly log: string;
}

const children = new Set<ChildProcess>();
const patience = 5000;

/**
 * Runs a program in a process group that ends when standard input does: that is, when this process ends, even where it is
 * killed and can do nothing about it.
 */
const guard = `
exec 3<&0
"$@" </dev/null 3<&- &
program=$!
trap : TERM
(trap : TERM; cat <&3 >/dev/null; kill -TERM 0; sleep 3; kill -KILL 0) >/dev/null 2>&1 &
exec 3<&-
wait $program
exit $?`;

const guarded = (command: string, args: readonly string[]): string[] => [
  '-c',
  guard,
  'guard',
  command,
  ...args,
];

/** Starts a program in a process group of its own, so that what it starts ends with it. */
export function start({ name, command, args, env = {}, log }: Program): Running {
  const output = openSync(log, 'w');
  const child = spawn('sh', guarded(command, args), {
    detached: true,
    stdio: ['pipe', output, output],
    env: { ...process.env, ...env },
  });
  closeSync(output);
  children.add(child);
  child.once('error', (error) => console.error(`${name}: ${error.message}`));
  return { name, log, ended: () => child.exitCode !== null || child.signalCode !== null };
}

/** How a program ended, and what it printed. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** Both, in the order in which they came. */
  readonly output: string;
}

/** Runs a program to its end. */
export function run(program: Omit<Program, 'log'> & { readonly cwd?: string }): Promise<Ended> {
  const { command, args, env = {} } = program;
  return new Promise((resolve, reject) => {
    const child = spawn('sh', guarded(command, args), {
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      ...(program.cwd !== undefined && { cwd: program.cwd }),
    });
    children.add(child);
    const printed = { out: '', err: '', output: '' };
    const collect = (stream: 'out' | 'err') => (text: string) => {
      printed[stream] += text;
      printed.output += text;
    };
    child.stdout.setEncoding('utf8').on('data', collect('out'));
    child.stderr.setEncoding('utf8').on('data', collect('err'));
    child.once('error', reject);
    child.once('exit', (code) => {
      // The guard keeps its end of the pipes until it is asked to exit.
      child.stdin.end();
      child.once('close', () => {
        children.delete(child);
        resolve({ code: code ?? 1, ...printed });
      });
    });
  });
}

/** Ends everything that was started here, the hard way where asking does not help. */
export async function stopAll(): Promise<void> {
  await Promise.all(
    [...children].map(async (child) => {
      if (signal(child, 'SIGTERM')) await endOf(child);
      signal(child, 'SIGKILL');
      children.delete(child);
    }),
  );
}

const endOf = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    const timer = setTimeout(resolve, patience);
    child.once('exit', () => (clearTimeout(timer), resolve()));
  });

/** @returns whether there was anything to signal */
function signal({ pid }: ChildProcess, name: 'SIGTERM' | 'SIGKILL'): boolean {
  if (pid === undefined) return false;
  try {
    return process.kill(-pid, name);
  } catch {
    return false;
  }
}

/** The last lines of what a program printed. */
export const tailOf = ({ log }: Running, lines = 60): string =>
  readFileSync(log, 'utf8').split('\n').slice(-lines).join('\n');

/** Nothing outlives this process: not after Ctrl-C, however often, not after an error that nobody caught. */
export function stopAllAtTheEnd(): void {
  let stopping = false;
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)
    process.on(name, () => {
      if (stopping) return;
      stopping = true;
      void stopAll().finally(() => process.exit(code));
    });
  process.on('exit', () => {
    for (const child of children) signal(child, 'SIGKILL');
  });
}
