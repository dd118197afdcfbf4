// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import quotaExceeded from './quota-exceeded.ts';
import throttleAccount from './throttle-account.ts';
import throttleStageMethod from './throttle-stage-method.ts';
import throttleUsagePlan from './throttle-usage-plan.ts';
import throttleZeroLimit from './throttle-zero-limit.ts';
import wsConnectionRate from './ws-connection-rate.ts';

export const checks: readonly Check<'throttling'>[] = [quotaExceeded, throttleAccount, throttleStageMethod, throttleUsagePlan, throttleZeroLimit, wsConnectionRate];
