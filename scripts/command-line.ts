import type { BuildOptions } from 'esbuild';
import { packageRoot } from '../lib/package-root.ts';

/** How the command line is built into `dist`. */
export const commandLine = {
  absWorkingDir: packageRoot,
  entryPoints: [{ in: 'bin/gateway-medic.ts', out: 'bin/gateway-medic' }],
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** Everything that the built command line depends on: a change in any of them makes the build stale. */
export const commandLineSources: readonly string[] = [
  'bin',
  'cli',
  'core',
  'lambdas',
  'lib',
  'simulator',
  'scripts/command-line.ts',
  'tsconfig.json',
  'package-lock.json',
];
