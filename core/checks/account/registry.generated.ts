// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import cloudwatchRoleMissing from './cloudwatch-role-missing.ts';

export const checks: readonly Check<'account'>[] = [cloudwatchRoleMissing];
