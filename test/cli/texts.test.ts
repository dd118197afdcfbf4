import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { catalogueOf } from '../../core/messages/render.ts';

const files = (readdirSync('cli', { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('cli', name));
/** What a person asks for is said in the command line's words, too. */
const onDemand = 'core/engine/on-demand.ts';
const source = [...files, onDemand].map((file) => readFileSync(file, 'utf8')).join('\n');
/** Codes that are put together; their texts are found by their beginning. */
const composed = [...source.matchAll(/account\.([a-z-]+-)\$\{/g)].map(([, start = '']) => start);
const literal = [...source.matchAll(/account\.([a-z-]*[a-z])['`]/g)].map(([, key = '']) => key);
const texts = Object.keys(catalogueOf().areas['account'] ?? {});

test('every text that the command line names is there', () => {
  expect(literal.filter((key) => !texts.includes(key))).toEqual([]);
  expect(composed.filter((start) => !texts.some((key) => key.startsWith(start)))).toEqual([]);
});

test('every text is named somewhere', () => {
  const picked = ['which-api', 'which-namesake'];
  const unused = texts.filter(
    (key) =>
      ![...literal, ...picked].includes(key) && !composed.some((start) => key.startsWith(start)),
  );
  expect(unused).toEqual([]);
});
