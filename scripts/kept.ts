import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** The results of earlier runs, by their names. */
export function keptIn<R>(file: string | undefined, nameOf: (result: R) => string): Map<string, R> {
  if (file === undefined || !existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const result = JSON.parse(line) as R;
      return [nameOf(result), result];
    }),
  );
}

/** Adds a result to the file. */
export const keep = (file: string | undefined, result: unknown): void => {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(result)}\n`);
};
