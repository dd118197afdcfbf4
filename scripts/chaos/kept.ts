import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { cellText } from './cell.ts';
import type { Result } from './result.ts';

/** The results of earlier runs, by {@link cellText}. */
export function keptIn(file: string | undefined): Map<string, Result> {
  if (file === undefined || !existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const result = JSON.parse(line) as Result;
      return [cellText(result.cell), result];
    }),
  );
}

/** Adds a result to the file. */
export const keep = (file: string | undefined, result: Result): void => {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(result)}\n`);
};
