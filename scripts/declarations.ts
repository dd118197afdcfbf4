import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../lib/package-root.ts';

const entry = 'lib/index';
const published = join(packageRoot, 'dist', 'types');

/**
 * Writes the declarations of the construct library to dist/types: only what lib/index.ts leads to, in the form that every
 * way of resolving modules understands.
 */
export function writeDeclarations(): void {
  const made = mkdtempSync(join(tmpdir(), 'gateway-medic-types-'));
  try {
    execFileSync('npx', ['tsc', '--project', 'tsconfig.types.json', '--outDir', made], {
      cwd: packageRoot,
      stdio: 'inherit',
    });
    rmSync(published, { recursive: true, force: true });
    publish(made, entry, new Set());
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Copies one declaration and all that it imports. */
function publish(made: string, module: string, done: Set<string>): void {
  if (done.has(module)) return;
  done.add(module);
  const text = readFileSync(join(made, `${module}.d.ts`), 'utf8');
  const target = join(published, `${module}.d.cts`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text.replaceAll(relative, "$1.cjs'"));
  for (const [, specifier = ''] of text.matchAll(relative))
    publish(made, join(dirname(module), specifier.slice(1)), done);
}

/** `'./config/load.ts'`, as sources import one another. */
const relative = /('\.\.?\/[^']+)\.tsx?'/g;
