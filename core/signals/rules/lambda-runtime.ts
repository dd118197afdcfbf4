import { rules } from '../rule.ts';
import { authorizerOutput, generalErrors } from './function-errors.ts';

const timeout = /task timed out|^REPORT RequestId:.*Status: timeout/i;

/** What functions and the Lambda service say, in the function's log or passed on by the gateway. */
export const lambdaRuntimeRules = rules([
  {
    id: 'lambda-customer-function-error',
    pattern:
      /customer function error|lambda execution failed with status|lambda function returned the following error/i,
    causes: ['lambda-unhandled-error', 'lambda-init-error'],
    hop: 'backend',
  },
  {
    id: 'lambda-task-timed-out',
    pattern: timeout,
    excludes: authorizerOutput,
    overrides: generalErrors,
    causes: ['lambda-function-timeout', 'lambda-vpc-no-egress'],
    hop: 'backend',
  },
]);
