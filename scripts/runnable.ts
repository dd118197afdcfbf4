/**
 * Makes `dist` runnable: the command line, the construct library and the template of the default stack. Takes a second, and
 * the command line starts three times as fast as from its sources.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { packageRoot } from '../lib/package-root.ts';

// Parts have a hash in their names: those of earlier builds would stay for ever.
rmSync(join(packageRoot, 'dist', 'parts'), { recursive: true, force: true });
buildSync({
  absWorkingDir: packageRoot,
  entryPoints: [
    { in: 'bin/gateway-medic.ts', out: 'bin/gateway-medic' },
    { in: 'lib/index.ts', out: 'lib/index' },
  ],
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await import('./template.ts');
