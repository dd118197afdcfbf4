// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import integrationTimeout from './integration-timeout.ts';

export const checks: readonly Check<'http'>[] = [integrationTimeout];
