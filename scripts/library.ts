/**
 * Makes `dist/lib`, the construct library for CDK apps, unless it is current: one CommonJS file, as the CDK itself is, with its
 * declarations. CommonJS apps, ES modules and Jest as `cdk init` sets it up can all load it, and there is one class
 * `GatewayMedic` whoever imports it. Only the CDK stays outside.
 */
import { join } from 'node:path';
import { build } from 'esbuild';
import { lean } from '../lib/lean.ts';
import { packageRoot } from '../lib/package-root.ts';
import { isStale } from '../lib/stale.ts';
import { writeDeclarations } from './declarations.ts';

const library = join(packageRoot, 'dist', 'lib', 'index.cjs');
const sources = [
  'lib',
  'core',
  'scripts/library.ts',
  'scripts/declarations.ts',
  'package-lock.json',
];

if (isStale(library, sources)) {
  writeDeclarations();
  await build({
    absWorkingDir: packageRoot,
    entryPoints: ['lib/index.ts'],
    outfile: library,
    bundle: true,
    external: ['aws-cdk-lib', 'constructs'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // With the CommonJS builds of packages esbuild could leave nothing out.
    mainFields: ['module', 'main'],
    define: { 'import.meta.dirname': '__dirname' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    plugins: [lean],
    logLevel: 'warning',
  });
}
