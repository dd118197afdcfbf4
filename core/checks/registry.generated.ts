// Written by `npm run registry`. Do not edit.
import type { Check } from './define-check.ts';

export const logsChecks: readonly Check<'logs'>[] = [];
export const lambdaChecks: readonly Check<'lambda'>[] = [];
export const vpcLinkChecks: readonly Check<'vpc-link'>[] = [];
export const httpChecks: readonly Check<'http'>[] = [];
export const throttlingChecks: readonly Check<'throttling'>[] = [];
export const authorizationChecks: readonly Check<'authorization'>[] = [];
export const deploymentChecks: readonly Check<'deployment'>[] = [];
export const accountChecks: readonly Check<'account'>[] = [];

export const checks = [
  ...logsChecks,
  ...lambdaChecks,
  ...vpcLinkChecks,
  ...httpChecks,
  ...throttlingChecks,
  ...authorizationChecks,
  ...deploymentChecks,
  ...accountChecks,
];
