import { type BuildOptions, buildSync } from 'esbuild';
import { startOf } from '../lib/bundle.ts';
import { packageRoot } from '../lib/package-root.ts';

/** Some packages are CommonJS inside and call `require`, which an ES module must make for itself. */
const requireForModules =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

/**
 * How the command line is built into `dist`: with the packages that it uses, so that it reads a few files where it would read
 * hundreds. What a command alone needs is in parts of its own, read when it is called.
 */
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
  mainFields: ['module', 'main'],
  // Names stay: whoever reports a fault of the program reports its stack.
  minifySyntax: true,
  minifyWhitespace: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  banner: { js: requireForModules },
  // The licenses of all packages are in a file of their own.
  legalComments: 'none',
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

/** What a start reads, before a command is loaded. */
export function startFiles(): {
  readonly bytes: number;
  readonly files: number;
  /** The sources and the files of packages that are in it. */
  readonly modules: readonly string[];
} {
  const { metafile } = buildSync({ ...commandLine, metafile: true, write: false });
  const read = [...startOf(metafile.outputs, 'dist/bin/gateway-medic.js')].flatMap(
    (name) => metafile.outputs[name] ?? [],
  );
  return {
    bytes: read.reduce((sum, { bytes }) => sum + bytes, 0),
    files: read.length,
    modules: read.flatMap(({ inputs }) => Object.keys(inputs)),
  };
}
