import { documents as files, examplesOf } from '../../examples.ts';
import type { Case } from '../case.ts';
import { checked, current } from './types.ts';

/** The TypeScript of the documents that uses the package. */
const sources = files
  .flatMap((file) => examplesOf(file))
  .filter(({ language, text }) => language === 'ts' && text.includes("from 'gateway-medic'"))
  .map(({ file, line, text }) => [`${file.replaceAll(/[/.]/g, '-')}-${line}.ts`, text] as const);

export const documents: readonly Case[] = [
  checked(
    "the current TypeScript checks the documents' examples that use the package",
    current,
    { module: 'NodeNext' },
    Object.fromEntries(sources),
  ),
];
