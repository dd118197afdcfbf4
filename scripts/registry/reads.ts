import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountReads } from '../../core/aws/iam/calls.ts';

/** The reads that the tables of permissions know. */
const names = Object.entries(accountReads)
  .flatMap(([service, operations]) =>
    Object.keys(operations).map((operation) => ({ service, operation })),
  )
  .map((read) => ({ ...read, name: `${read.service}:${read.operation}` }))
  .toSorted((a, b) => (a.name < b.name ? -1 : 1));

/** The names of the reads, so that a mistyped one does not compile. */
export const readNames = (heading: string): string =>
  [
    heading + '/** A read of an account that core/aws/iam/calls knows the permission of. */',
    'export type ReadName =',
    names.map(({ name }) => `  | '${name}'`).join('\n') + ';',
    '',
  ].join('\n');

/**
 * What each read is for, from the comment above it in core/aws/iam/calls: there it costs no bundle anything.
 * @throws Error naming the read that has none
 */
export function readPurposes(root: string, heading: string): string {
  const folder = join(root, 'core/aws/iam/calls');
  const source = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const rows = names.map(({ service, operation, name }) => {
    const table = service.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const block = new RegExp(`export const ${table} = \\{([^]*?)\\n\\}`).exec(source)?.[1] ?? '';
    const purpose = new RegExp(`/\\*\\* ([^\\n]+) \\*/\\n  ${operation}:`).exec(block)?.[1];
    if (purpose === undefined)
      throw new Error(
        `core/aws/iam/calls: ${name} has no comment on the line above it that says what it reads.`,
      );
    return `  '${name}': ${JSON.stringify(purpose)},`;
  });
  return [
    heading + "import type { ReadName } from '../../core/model/reads.generated.ts';",
    '',
    '/** What each read is for, in the tables of the pages. */',
    'export const readPurposes: Readonly<Record<ReadName, string>> = {',
    ...rows,
    '};',
    '',
  ].join('\n');
}
