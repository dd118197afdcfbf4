// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import executionLoggingOff from './execution-logging-off.ts';

export const checks: readonly Check<'logs'>[] = [executionLoggingOff];
