import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/package-root.ts';

/** What stands before everything that a template leaves to the contributor. */
export const mark = 'FILL IN';

const folder = join(packageRoot, 'scripts', 'templates');

/** The templates, from their folder. */
export const templates: readonly string[] = readdirSync(folder, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /\.\w+$/.test(name))
  .toSorted();

/** What a template leaves to the contributor, each up to the end of its line or text. */
export const sentencesOf = (template: string): readonly string[] =>
  [...readFileSync(join(folder, template), 'utf8').matchAll(/FILL IN: ([^'"|\n]+)/g)].map(
    ([, sentence = '']) => sentence.trim(),
  );

const sentences = [...new Set(templates.flatMap(sentencesOf))];

/** What of the templates is still in a text. */
export const leftIn = (text: string): readonly string[] =>
  [mark, ...sentences].filter((sentence) => text.includes(sentence));
