import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Esbuild from 'esbuild';
import { packageRoot } from './package-root.ts';
import { workers } from './workers.ts';

/** Where the bundled Lambdas lie: `dist/lambdas/<name>/<name>.mjs`. */
export const bundles = join(packageRoot, 'dist', 'lambdas');

/** What the bundles are made of; absent where the package is installed. */
const sources = ['lambdas', 'core', 'lib/bundle.ts', 'package-lock.json'];

/** Some packages of the SDK are CommonJS inside and call `require`, which an ES module must make for itself. */
const requireForModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/**
 * Bundles every Lambda in one run of esbuild, AWS SDK included: so the versions that were tested are the versions that run.
 * @returns bytes per Lambda
 */
export function bundle(): Record<string, number> {
  const esbuild = createRequire(import.meta.url)('esbuild') as typeof Esbuild;
  const { metafile } = esbuild.buildSync({
    absWorkingDir: packageRoot,
    entryPoints: workers.map((name) => ({ in: `lambdas/${name}.ts`, out: `${name}/${name}` })),
    outdir: bundles,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: requireForModules },
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  });
  mkdirSync(bundles, { recursive: true });
  writeFileSync(stamp, '');
  return Object.fromEntries(
    Object.entries(metafile.outputs).map(([file, { bytes }]) => [
      file.replace(/^.*\/([^/]+)\.mjs$/, '$1'),
      bytes,
    ]),
  );
}

const stamp = join(bundles, '.bundled');

/** Bundles where a source is newer than the bundles. An installed package brings its bundles along and has no sources. */
export function bundleIfStale(): void {
  const times = sources.map((source) => newestIn(join(packageRoot, source)));
  if (times[0] !== 0 && Math.max(...times) > newestIn(stamp)) bundle();
}

/** The time of the latest change below a path, 0 where it does not exist. */
function newestIn(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}
