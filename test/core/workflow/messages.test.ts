import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { catalogueOf, say, textOf } from '../../../core/messages/render.ts';

const rooms = ['intake', 'store', 'engine', 'lifecycle', 'notify', 'workflow', 'report'].map(
  (room) => new URL(`../../../core/${room}/`, import.meta.url),
);
const source = rooms
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => readFileSync(new URL(name, room), 'utf8')),
  )
  .join('\n');
const catalogue = catalogueOf();

test('every code that the source names has a text', () => {
  const codes = [...source.matchAll(/'((?:incident|workflow|report)\.[\w-]+)'/g)].map(
    ([, code]) => code ?? '',
  );
  expect(codes.length).toBeGreaterThan(80);
  expect([...new Set(codes)].filter((code) => textOf(code, catalogue) === undefined)).toEqual([]);
});

describe.each(['incident', 'workflow', 'report'])('the texts of %s', (area) => {
  const texts = Object.entries(catalogue.areas[area] ?? {});
  test.each(texts)('%s can be rendered with the arguments that it names', (key, text) => {
    const names = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => [name ?? '', 2] as const);
    expect(say(`${area}.${key}`, Object.fromEntries(names))).not.toMatch(/[{}]/);
  });
  test('are all used', () => {
    const families = [...source.matchAll(/`((?:incident|report)\.[\w-]*)\$\{/g)].map(
      ([, start]) => start ?? '',
    );
    const used = (code: string) =>
      source.includes(`'${code}'`) || families.some((start) => code.startsWith(start));
    const unused = texts
      .map(([key]) => `${area}.${key}`)
      .filter((code) => area !== 'workflow' && !used(code));
    expect(unused).toEqual([]);
  });
});
