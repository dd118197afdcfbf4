import { join } from 'node:path';
import { register } from 'tsx/esm/api';

// TypeScript is loaded as it is, and `@jest/globals` from where this file says.
register({ tsconfig: join(import.meta.dirname, '..', '..', 'tsconfig.test.json') });
