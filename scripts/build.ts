/**
 * Makes `dist`: the command line, the construct library with its types, the Lambda bundles and the template of the default
 * stack. What is published is exactly what runs in a checkout.
 */
import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { bundleIfStale } from '../lib/bundle.ts';
import { packageRoot } from '../lib/package-root.ts';

buildSync({
  absWorkingDir: packageRoot,
  entryPoints: [
    { in: 'bin/gateway-medic.ts', out: 'bin/gateway-medic' },
    { in: 'lib/index.ts', out: 'lib/index' },
  ],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
execFileSync('npx', ['tsc', '--project', 'tsconfig.types.json'], {
  cwd: packageRoot,
  stdio: 'inherit',
});
await bundleIfStale();
await import('./template.ts');
