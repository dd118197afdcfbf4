import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { say } from '../../core/messages/render.ts';
import { InvalidInput } from '../../core/model/errors.ts';

let written = 0;

/**
 * Writes a file that is there whole or not at all: into a file beside it first, which then takes the name.
 * @throws InvalidInput where the place cannot be written to
 */
export function writeWhole(file: string, text: string): void {
  beside(file, text, (temporary) => renameSync(temporary, file));
}

/**
 * As {@link writeWhole}, unless the name is taken.
 * @returns false where it is: the file that is there stays as it is
 */
export function writeNew(file: string, text: string): boolean {
  let isNew = true;
  beside(file, text, (temporary) => {
    try {
      linkSync(temporary, file);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
      isNew = false;
    } finally {
      rmSync(temporary);
    }
  });
  return isNew;
}

function beside(file: string, text: string, name: (temporary: string) => void): void {
  const temporary = `${file}.${process.pid}-${(written += 1)}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const handle = openSync(temporary, 'w');
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    name(temporary);
  } catch (cause) {
    const { code = '-' } = cause as { code?: string };
    throw new InvalidInput(say('account.cannot-write', { file, code }), { cause });
  }
}
