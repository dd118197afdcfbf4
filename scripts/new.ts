/**
 * Makes the files of new checks or remedies from the templates in scripts/templates, and registers them.
 * `npm run new:check lambda/lambda-init-error`, `npm run new:remedy raise-function-memory`
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fillIn } from './new/fill-in.ts';
import { makers, Refused, type Unit } from './new/units.ts';

const root = join(import.meta.dirname, '..');
const usage = 'Usage: npm run new:check DOMAIN/ID or npm run new:remedy ID';

/** Units from arguments such as `check DOMAIN/ID DOMAIN/ID remedy ID`. */
function unitsFrom(args: readonly string[]): readonly Unit[] {
  const kinds = args.flatMap((word, index) => (Object.hasOwn(makers, word) ? [index] : []));
  if (kinds[0] !== 0) throw new Refused(usage);
  const units = kinds.flatMap((start, order) => {
    const names = args.slice(start + 1, kinds[order + 1]);
    return (names.length === 0 ? [''] : names).map(makers[args[start]!]!);
  });
  const taken = units
    .flatMap(({ files }) => Object.values(files))
    .find((file) => existsSync(join(root, file)));
  if (taken !== undefined) throw new Refused(`${taken} already exists; nothing was written.`);
  return units;
}

function write(unit: Unit): string[] {
  for (const [template, file] of Object.entries(unit.files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), fillIn(root, unit, template));
    console.log(`wrote ${file}`);
  }
  return Object.values(unit.files);
}

const run = (tool: string, ...args: readonly string[]) =>
  execFileSync(join(root, 'node_modules', '.bin', tool), args, { stdio: 'inherit', cwd: root });

try {
  const units = unitsFrom(process.argv.slice(2));
  const files = units.flatMap(write);
  // An id of another length breaks lines elsewhere.
  run('oxfmt', ...files.filter((file) => file.endsWith('.ts')));
  run('tsx', 'scripts/registry.ts');
  run('tsx', 'scripts/readme.ts');
  console.log('Now replace everything that says FILL IN, beginning with the test:');
  for (const file of files.filter((name) => name.endsWith('.test.ts'))) console.log(`  ${file}`);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
