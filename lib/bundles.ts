import { join } from 'node:path';
import { packageRoot } from './package-root.ts';

/** Where the bundled Lambdas lie: `dist/lambdas/<name>/<name>.mjs`. */
export const bundles = join(packageRoot, 'dist', 'lambdas');
