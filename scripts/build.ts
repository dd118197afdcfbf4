/**
 * Makes `dist`: the command line, the construct library with its types, the Lambda bundles and the template of the default
 * stack. What is published is exactly what runs in a checkout.
 */
import { bundleIfStale } from '../lib/bundle.ts';

await import('./runnable.ts');
await import('./library.ts');
await bundleIfStale();
