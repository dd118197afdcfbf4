import type { Check } from '../../define-check.ts';

/** What brings and ends the faults that a function's own code or settings make. */
export const ofNewVersion = {
  broughtBy: [
    'lambda:UpdateAlias',
    'lambda:UpdateFunctionCode',
    'lambda:UpdateFunctionConfiguration',
  ],
  endedBy: [
    'lambda:UpdateAlias',
    'lambda:UpdateFunctionCode',
    'lambda:UpdateFunctionConfiguration',
  ],
} as const satisfies Partial<Check<'lambda'>>;
