import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Write } from '../core/changes/write.ts';

const folder = 'core/changes/writes';

/** The registries of writes, by file: how each is made, and as data what others know of them. */
export async function writeRegistries(
  root: string,
  heading: string,
): Promise<Record<string, string>> {
  const found = await Promise.all(
    filesIn(join(root, folder)).map(async (file) => {
      const module = await import(pathToFileURL(join(root, folder, file)).href);
      return { file, write: (module as { default: Write }).default };
    }),
  );
  const writes = found.toSorted((a, b) => (a.write.name < b.write.name ? -1 : 1));
  const declared = writes.map(({ write }) => write);
  return {
    'core/changes/writes.generated.ts': registry(heading, writes),
    'core/model/writes.generated.ts': names(heading, declared),
    'core/model/write-declarations.generated.ts': declarations(heading, declared),
  };
}

const filesIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path).flatMap((service) =>
        readdirSync(join(path, service))
          .filter((name) => name.endsWith('.ts'))
          .map((name) => `${service}/${name}`),
      )
    : [];

/** Imported one by one, so that a Lambda loads the SDK clients that a plan needs. */
function registry(
  heading: string,
  writes: readonly { readonly file: string; readonly write: Write }[],
): string {
  return [
    heading + "import type { WriteName } from '../model/writes.generated.ts';",
    "import type { Write } from './write.ts';",
    '',
    'export const writes: Readonly<Record<WriteName, () => Promise<{ readonly default: Write }>>> = {',
    ...writes.map(({ file, write }) => `  '${write.name}': () => import('./writes/${file}'),`),
    '};',
    '',
  ].join('\n');
}

const names = (heading: string, writes: readonly Write[]): string =>
  [
    heading + '/** A call that this product can make to change something. */',
    'export type WriteName =',
    writes.map(({ name }) => `  | '${name}'`).join('\n') + ';',
    '',
  ].join('\n');

/** One constant for each reader, so that a bundle has only what it reads. */
function declarations(heading: string, writes: readonly Write[]): string {
  const table = (value: (write: Write) => unknown) =>
    JSON.stringify(
      Object.fromEntries(writes.map((write) => [write.name, value(write)])),
      null,
      2,
    );
  return [
    heading + "import type { CallName } from './calls.ts';",
    "import type { Grant, Removal } from './write.ts';",
    "import type { WriteName } from './writes.generated.ts';",
    '',
    '/** What IAM must allow for each write. */',
    `export const grantsOfWrites: Readonly<Record<WriteName, readonly Grant[]>> = ${table(({ grants }) => grants)};`,
    '',
    '/** The calls by which the state of each is read. */',
    `export const readsOfWrites: Readonly<Record<WriteName, readonly CallName[]>> = ${table(({ reads }) => reads)};`,
    '',
    '/** What those that remove something may undo. */',
    `export const removals: Readonly<Record<string, Removal>> = ${table(({ removalOf }) => removalOf)};`,
    '',
  ].join('\n');
}
