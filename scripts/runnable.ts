/**
 * Makes `dist` runnable, unless it is: the command line with the licenses of what is bundled into it, and the template of the
 * default stack. Takes seconds, and the command line starts many times as fast as from its sources.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { packageRoot } from '../lib/package-root.ts';
import { isStale } from '../lib/stale.ts';
import { commandLine, commandLineSources } from './command-line.ts';
import { licensesOf } from './licenses.ts';

const parts = join(packageRoot, 'dist', 'parts');
const entry = join(packageRoot, 'dist', 'bin', 'gateway-medic.js');

if (isStale(entry, commandLineSources)) {
  const { metafile } = buildSync({ ...commandLine, metafile: true });
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  // Parts have a hash in their names: those of earlier builds would stay for ever.
  for (const name of readdirSync(parts)) if (!made.has(name)) rmSync(join(parts, name));
  writeFileSync(join(packageRoot, 'dist', 'THIRD-PARTY-LICENSES.txt'), licensesOf(metafile));
}
await import('./template.ts');
