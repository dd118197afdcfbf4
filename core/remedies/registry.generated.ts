// Written by `npm run registry`. Do not edit.
import type { Remedy } from './define-remedy.ts';
import correctSourceArn from './catalogue/correct-source-arn.ts';
import grantInvoke from './catalogue/grant-invoke.ts';

export const remedies: readonly Remedy[] = [correctSourceArn, grantInvoke];
