import type { Check } from '../../checks/define-check.ts';

/** Causes that log lines name and no check looks for: they prove themselves only by who brought them about. */
export const unchecked: Readonly<
  Record<string, Pick<Check, 'hop' | 'broughtBy' | 'endedBy'> | undefined>
> = {
  'lambda-alias-or-version-deleted': {
    hop: 'integration',
    broughtBy: ['lambda:DeleteAlias', 'lambda:DeleteFunction'],
    endedBy: ['lambda:CreateAlias', 'lambda:CreateFunction'],
  },
  'lambda-throttled': {
    hop: 'integration',
    broughtBy: ['lambda:PutFunctionConcurrency'],
    endedBy: ['lambda:DeleteFunctionConcurrency', 'lambda:PutFunctionConcurrency'],
  },
};
