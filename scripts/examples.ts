import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';

/** A block of code in a document. */
export interface Example {
  /** Of the document, from the package's folder. */
  readonly file: string;
  /** Of the block's first line of code, counted from 1. */
  readonly line: number;
  /** As the fence says, empty for an indented block. */
  readonly language: string;
  readonly text: string;
}

/** The README and the guides, from the package's folder. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(join(packageRoot, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

const fenced = /^ *```(\w*)\n([\s\S]*?)^ *```$/gm;
/** Indented code has an empty line before it; what belongs to a list has its marker there. */
const indented = /(?<=\n\n)((?: {4}.*\n+)+)/g;

/** Every block of code of a document, in order. */
export function examplesOf(file: string): readonly Example[] {
  const document = readFileSync(join(packageRoot, file), 'utf8');
  const lineAt = (index: number) => document.slice(0, index).split('\n').length;
  const fences = [...document.matchAll(fenced)].map(
    ({ index, 1: language = '', 2: text = '' }) => ({
      file,
      line: lineAt(index) + 1,
      language,
      text,
    }),
  );
  // Its lines stay, so that lines are counted alike.
  const rest = document.replaceAll(fenced, (block) => block.replaceAll(/[^\n]/g, ''));
  const others = [...rest.matchAll(indented)].map(({ index, 1: text = '' }) => ({
    file,
    line: lineAt(index),
    language: '',
    text: text.replaceAll(/^ {4}/gm, ''),
  }));
  return [...fences, ...others].toSorted((left, right) => left.line - right.line);
}
