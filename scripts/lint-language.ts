/** Fails where a text that people read has a phrase of scripts/language/words.ts. `npm run lint` runs it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { problemsIn } from './language/check.ts';

const read = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'bin',
  'cli',
  'core',
  'docs',
  'lambdas',
  'lib',
  'scripts',
  'simulator',
];
/** The list itself, and patterns and names that are AWS's. */
const others = [
  'scripts/language/words.ts',
  'core/signatures/rules/',
  '.generated.ts',
  '.schema.json',
];

const root = join(import.meta.dirname, '..');
const filesIn = (name: string): string[] =>
  statSync(join(root, name)).isFile()
    ? [name]
    : (readdirSync(join(root, name), { recursive: true }) as string[]).map(
        (path) => `${name}/${path}`,
      );

const files = read
  .flatMap(filesIn)
  .filter(
    (name) => /\.(?:tsx?|md|json)$/.test(name) && !others.some((part) => name.includes(part)),
  );
const problems = files.flatMap((name) => problemsIn(name, readFileSync(join(root, name), 'utf8')));

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
