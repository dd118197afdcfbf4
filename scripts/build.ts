/**
 * Makes `dist`: the command line, the construct library with its types, the Lambda bundles and the template of the default
 * stack. What is published is exactly what runs in a checkout.
 */
import { execFileSync } from 'node:child_process';
import { bundleIfStale } from '../lib/bundle.ts';
import { packageRoot } from '../lib/package-root.ts';

await import('./runnable.ts');
execFileSync('npx', ['tsc', '--project', 'tsconfig.types.json'], {
  cwd: packageRoot,
  stdio: 'inherit',
});
await bundleIfStale();
