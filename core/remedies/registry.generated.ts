// Written by `npm run registry`. Do not edit.
import type { Remedy } from './define-remedy.ts';

export const remedies: readonly Remedy[] = [];
