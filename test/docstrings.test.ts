import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** The rooms that others build on: whoever uses an export reads there what it is, returns and throws. */
const rooms = ['model', 'engine', 'checks', 'remedies', 'facts'];

const filesOf = (room: string): string[] =>
  readdirSync(join('core', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.generated.ts'))
    .map((name) => join('core', room, name));

const exported = /^export (?:async )?(?:const|function|class|interface|type) (\w+)/;
const inferred = /^export type \w+ = z\.infer<typeof (\w+)>/;

/** The exports of a file without a docstring. A type that a schema gives is described where the schema is. */
function undescribed(source: string): string[] {
  const lines = source.split('\n');
  const isDescribed = (at: number): boolean => lines[at - 1]?.trimEnd().endsWith('*/') ?? false;
  return lines.flatMap((line, at) => {
    const name = exported.exec(line)?.[1];
    if (name === undefined || isDescribed(at)) return [];
    const schema = inferred.exec(line)?.[1];
    const schemaAt = lines.findIndex((other) =>
      new RegExp(`^(?:export )?const ${schema}\\b`).test(other),
    );
    const isOverload = exported.exec(lines[at - 1] ?? '')?.[1] === name;
    return isOverload || (schema !== undefined && isDescribed(schemaAt)) ? [] : [name];
  });
}

test('says so where an export has no docstring', () => {
  const source = [
    '/** The one. */',
    'export const one = 1;',
    'export const two = 2;',
    'const fooSchema = z.string();',
    'export type Foo = z.infer<typeof fooSchema>;',
    '/** A bar. */',
    'export const barSchema = z.string();',
    'export type Bar = z.infer<typeof barSchema>;',
  ].join('\n');
  expect(undescribed(source)).toEqual(['two', 'Foo']);
});

test.each(rooms)('every export of core/%s has a docstring', (room) => {
  const missing = filesOf(room).flatMap((file) =>
    undescribed(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});
