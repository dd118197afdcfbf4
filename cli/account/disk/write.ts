import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from '../../../core/messages/render.ts';
import { InvalidInput } from '../../../core/model/errors.ts';
import { disk } from './disk.ts';

/**
 * Writes a file that is there whole or not at all: into a file beside it first, which then takes the name. Nobody else can
 * read it; a link of that name is replaced, and what it leads to stays as it is.
 * @throws InvalidInput where the place cannot be written to
 */
export function writeWhole(file: string, text: string): void {
  beside(file, text, (temporary) => disk.rename(temporary, file));
}

/**
 * As {@link writeWhole}, unless the name is taken.
 * @returns false where it is: the file that is there stays as it is
 */
export function writeNew(file: string, text: string): boolean {
  let isNew = true;
  beside(file, text, (temporary) => {
    try {
      disk.link(temporary, file);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
      isNew = false;
    }
  });
  return isNew;
}

const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW } = constants;

function beside(file: string, text: string, name: (temporary: string) => void): void {
  // Nobody can plant a file or a link under a name that nobody can guess.
  const temporary = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    disk.makeFolder(dirname(file));
    const handle = disk.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600);
    try {
      write(handle, text);
      name(temporary);
    } finally {
      disk.remove(temporary);
    }
  } catch (cause) {
    const { code = '-' } = cause as { code?: string };
    throw new InvalidInput(say('account.cannot-write', { file, code }), { cause });
  }
}

function write(handle: number, text: string): void {
  try {
    disk.write(handle, text);
    disk.sync(handle);
  } finally {
    disk.close(handle);
  }
}
