import { readdirSync } from 'node:fs';
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
    filesIn(join(root, folder)).map(async ({ service, file }): Promise<Found> => {
      const module = await import(pathToFileURL(join(root, folder, service, file)).href);
      return { service, file, write: (module as { default: Write }).default };
    }),
  );
  const writes = found.toSorted((a, b) => (a.write.name < b.write.name ? -1 : 1));
  const services = [...new Set(writes.map(({ service }) => service))];
  const declared = writes.map(({ write }) => write);
  return {
    'core/changes/writes.generated.ts': registry(heading, services),
    ...Object.fromEntries(
      services.map((service) => [
        `${folder}/${service}/registry.generated.ts`,
        registryOf(
          heading,
          writes.filter((one) => one.service === service),
        ),
      ]),
    ),
    'core/model/writes.generated.ts': names(heading, declared),
    'core/model/write-declarations.generated.ts': declarations(heading, declared),
  };
}

const filesIn = (path: string): { service: string; file: string }[] =>
  readdirSync(path).flatMap((service) =>
    readdirSync(join(path, service))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
      .map((file) => ({ service, file })),
  );

interface Found {
  readonly service: string;
  readonly file: string;
  readonly write: Write;
}

/** By service, so that a Lambda loads the SDK clients that a plan needs, and no other. */
function registry(heading: string, services: readonly string[]): string {
  return [
    heading + "import { once } from '../model/once.ts';",
    "import type { Write } from './write.ts';",
    '',
    '/** The writes of each service, by the name of the operation. */',
    'export const services: Readonly<',
    '  Record<string, () => Promise<{ readonly writes: Readonly<Record<string, Write>> }>>',
    '> = {',
    ...services.map(
      (service) =>
        `  '${service}': once(() => import('./writes/${service}/registry.generated.ts')),`,
    ),
    '};',
    '',
  ].join('\n');
}

function registryOf(heading: string, writes: readonly Found[]): string {
  return [
    heading + "import type { Write } from '../../write.ts';",
    ...writes.map(({ file, write }) => `import ${action(write)} from './${file}';`),
    '',
    'export const writes: Readonly<Record<string, Write>> = {',
    ...writes.map(({ write }) => `  ${action(write)},`),
    '};',
    '',
  ].join('\n');
}
const action = ({ name }: Write): string => name.slice(name.indexOf(':') + 1);

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
    JSON.stringify(Object.fromEntries(writes.map((write) => [write.name, value(write)])), null, 2);
  return [
    heading + "import type { ReadName } from './reads.generated.ts';",
    "import type { Grant, Removal } from './write.ts';",
    "import type { WriteName } from './writes.generated.ts';",
    '',
    '/** What IAM must allow for each write. */',
    `export const grantsOfWrites: Readonly<Record<WriteName, readonly Grant[]>> = ${table(({ grants }) => grants)};`,
    '',
    '/** The calls by which the state of each is read. */',
    `export const readsOfWrites: Readonly<Record<WriteName, readonly ReadName[]>> = ${table(({ reads }) => reads)};`,
    '',
    '/** What those that remove something may undo. */',
    `export const removals: Readonly<Record<string, Removal>> = ${table(({ removalOf }) => removalOf)};`,
    '',
  ].join('\n');
}
