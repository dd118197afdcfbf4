import { textsOf } from './texts-of.ts';
import { words } from './words.ts';

/** @returns one line for each phrase of the word list in a file: where it is, the phrase, and what is better */
export const problemsIn = (file: string, content: string): string[] =>
  textsOf(file, content).flatMap(({ number, text }) =>
    words.flatMap(({ phrase, better }) => {
      const found = new RegExp(phrase, 'i').exec(text)?.[0];
      return found === undefined ? [] : [`${file}:${number}: "${found}" → ${better}`];
    }),
  );
