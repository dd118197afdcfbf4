import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundles } from './bundles.ts';
import { lean } from './lean.ts';
import { packageRoot } from './package-root.ts';
import { isStale } from './stale.ts';
import { type WorkerName, workers } from './workers.ts';

/** What the bundles are made of. */
const sources = ['lambdas', 'core', 'lib/bundle.ts', 'lib/lean.ts', 'package-lock.json'];

/** Some packages are CommonJS inside and call `require`, which an ES module must make for itself. */
const requireForModules =
  "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

/** The size of one Lambda in bytes. */
export interface BundleSize {
  readonly worker: WorkerName;
  /** Read when the Lambda starts. */
  readonly loaded: number;
  /** With what is only imported when a branch of the code needs it. */
  readonly total: number;
}

/** Bundles every Lambda, AWS SDK included: so the versions that were tested are the versions that run. */
export async function bundle(): Promise<readonly BundleSize[]> {
  rmSync(bundles, { recursive: true, force: true });
  const sizes = await Promise.all(workers.map(bundleOf));
  writeFileSync(stamp, '');
  return sizes;
}

async function bundleOf(worker: WorkerName): Promise<BundleSize> {
  const { metafile } = await build({
    absWorkingDir: packageRoot,
    entryPoints: [{ in: `lambdas/${worker}.ts`, out: worker }],
    outdir: join(bundles, worker),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What core imports on demand stays in files of its own, which a start does not read.
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    // As tsconfig.json has it, which esbuild does not ask about files that a plugin resolves.
    jsx: 'automatic',
    jsxImportSource: 'preact',
    banner: { js: requireForModules },
    legalComments: 'none',
    plugins: [lean],
    metafile: true,
    logLevel: 'warning',
  });
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((file) =>
    outputs[file]?.entryPoint?.startsWith('lambdas/'),
  );
  return {
    worker,
    loaded: sum(outputs, startOf(outputs, entry)),
    total: sum(outputs, Object.keys(outputs)),
  };
}

type Outputs = Metafile['outputs'];

/** A file and all that it imports at once. */
export function startOf(
  outputs: Outputs,
  file: string | undefined,
  seen = new Set<string>(),
): Set<string> {
  if (file === undefined || seen.has(file)) return seen;
  seen.add(file);
  for (const { path, kind } of outputs[file]?.imports ?? [])
    if (kind === 'import-statement') startOf(outputs, path, seen);
  return seen;
}

const sum = (outputs: Outputs, files: Iterable<string>): number =>
  [...files].reduce((bytes, file) => bytes + (outputs[file]?.bytes ?? 0), 0);

const stamp = join(bundles, '.bundled');

/** Bundles where a source is newer than the bundles. */
export async function bundleIfStale(): Promise<void> {
  if (isStale(stamp, sources)) await bundle();
}
