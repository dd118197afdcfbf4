import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runIn } from './run.ts';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

/** A small project that uses the package, and what has to succeed in it. */
export interface Case {
  /** A sentence about the package that holds where the case passes. */
  readonly name: string;
  /** Runs in the empty folder, before the files are written. */
  readonly generate?: Command;
  /** Texts by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly commands: readonly Command[];
  /** What the output of the last command must show. */
  readonly shows?: RegExp;
}

/**
 * Plays a case in a folder of its own, with the packages that all cases share.
 * @returns what went wrong, nothing where the case passes
 */
export async function play(
  { generate, files = {}, commands, shows }: Case,
  folder: string,
  modules: string,
): Promise<string | undefined> {
  mkdirSync(folder, { recursive: true });
  const path = [join(modules, '.bin'), dirname(process.execPath), process.env['PATH']].join(
    delimiter,
  );
  const run = (command: Command) => runIn(folder, command, { PATH: path });
  try {
    if (generate) await run(generate);
    symlinkSync(modules, join(folder, 'node_modules'));
    write(folder, files);
    let output = '';
    for (const command of commands) output = await run(command);
    if (shows && !shows.test(output)) return `It did not show ${shows}:\n${output}`;
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
