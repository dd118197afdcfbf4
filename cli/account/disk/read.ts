import { constants, type Stats } from 'node:fs';
import type * as z from 'zod/mini';
import { explained, problemsOf } from '../../../core/model/explained.ts';
import { disk } from './disk.ts';
import { Unusable } from './unusable.ts';

/** Never waits for a pipe, and never follows a link. */
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** Reads a document that the command line has written. @throws Unusable where it cannot be relied on */
export function readDocument<S extends z.ZodMiniType>(file: string, schema: S): z.infer<S> {
  const text = readOwn(file);
  if (text.trim() === '') throw new Unusable(file, 'empty');
  const parsed = explained(schema, valueIn(text, file));
  if (parsed.success) return parsed.data;
  throw new Unusable(file, 'wrong-form', problemsOf(parsed.error).split('\n')[0]);
}

function valueIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unusable(file, 'no-json', '-', { cause });
  }
}

function readOwn(file: string): string {
  const handle = opened(file);
  try {
    const stats = disk.stat(handle);
    if (!stats.isFile()) throw new Unusable(file, 'not-a-file');
    if (isForeign(stats)) throw new Unusable(file, 'foreign');
    return disk.read(handle);
  } finally {
    disk.close(handle);
  }
}

function opened(file: string): number {
  try {
    return disk.open(file, flags, 0);
  } catch (cause) {
    const { code = '-' } = cause as { code?: string };
    if (code === 'ENOENT') throw new Unusable(file, 'missing', '-', { cause });
    if (disk.look(file)?.isSymbolicLink() === true)
      throw new Unusable(file, 'link', '-', { cause });
    throw new Unusable(file, 'unreadable', code, { cause });
  }
}

/** Whether a folder of runs is there. @throws Unusable where it is a link, no folder, or belongs to somebody else */
export function isOwnFolder(folder: string): boolean {
  const stats = disk.look(folder);
  if (!stats) return false;
  if (stats.isSymbolicLink()) throw new Unusable(folder, 'link');
  if (!stats.isDirectory()) throw new Unusable(folder, 'not-a-folder');
  if (isForeign(stats)) throw new Unusable(folder, 'foreign');
  return true;
}

/** What is in a folder of runs; nothing where there is none. @throws Unusable as {@link isOwnFolder} does */
export function namesIn(folder: string): string[] {
  if (!isOwnFolder(folder)) return [];
  try {
    return disk.list(folder);
  } catch (cause) {
    const { code = '-' } = cause as { code?: string };
    throw new Unusable(folder, 'unreadable', code, { cause });
  }
}

const isForeign = ({ uid }: Stats): boolean => disk.user() !== undefined && uid !== disk.user();
