// Written by `npm run registry`. Do not edit.
import { handler as logs } from '../../lambdas/check-execution-logs.ts';
import { handler as lambda } from '../../lambdas/check-lambda.ts';
import { handler as vpcLink } from '../../lambdas/check-vpc-link.ts';
import { handler as http } from '../../lambdas/check-http-backend.ts';
import { handler as throttling } from '../../lambdas/check-throttling.ts';
import { handler as authorization } from '../../lambdas/check-authorization.ts';
import { handler as deployment } from '../../lambdas/check-deployment.ts';
import { handler as account } from '../../lambdas/check-account.ts';

/** The handlers of the branches by the name that the template gives them. */
export const checkHandlers = {
  'check-execution-logs.handler': logs,
  'check-lambda.handler': lambda,
  'check-vpc-link.handler': vpcLink,
  'check-http-backend.handler': http,
  'check-throttling.handler': throttling,
  'check-authorization.handler': authorization,
  'check-deployment.handler': deployment,
  'check-account.handler': account,
};
