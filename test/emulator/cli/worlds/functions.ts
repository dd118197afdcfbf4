import { PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import { writeLog } from '../traffic.ts';
import type { Place } from '../place.ts';
import { configurationError, endsWith, failing, functionFails, timedOut } from './said.ts';
import type { Worlds } from './world.ts';

/** What the function's own log says of each request. */
const logs =
  (...lines: readonly string[]) =>
  (place: Place): Promise<void> =>
    writeLog(place, `/aws/lambda/${place.functionName}`, () => lines);

/** Functions that fail. */
export const functions: Worlds = {
  'no concurrency': {
    causes: ['lambda-reserved-concurrency-low'],
    remedies: ['raise-reserved-concurrency'],
    after: async ({ account, functionName: FunctionName }) => {
      const none = { FunctionName, ReservedConcurrentExecutions: 0 };
      await account.lambda.send(new PutFunctionConcurrencyCommand(none));
    },
    traffic: failing,
    lines: [
      'Lambda invocation failed with status: 429',
      'Execution failed due to an internal error',
      'Method completed with status: 500',
    ],
  },
  'answer of no form': {
    causes: ['lambda-malformed-proxy-response'],
    traffic: failing,
    lines: endsWith(502, `${configurationError} Malformed Lambda proxy response`),
  },
  'function throws': {
    causes: ['lambda-unhandled-error'],
    traffic: failing,
    lines: functionFails('boom'),
  },
  'function runs out of time': {
    causes: ['lambda-function-timeout'],
    remedies: ['raise-function-timeout'],
    traffic: { ...failing, latency: 3010 },
    lines: timedOut,
  },
  'function does not start': {
    causes: ['lambda-init-error'],
    after: logs(
      'Uncaught Exception {"errorType":"Runtime.ImportModuleError","errorMessage":"Error: Cannot find module \'shared/rates\'"}',
    ),
    traffic: failing,
    lines: functionFails("Error: Cannot find module 'shared/rates'"),
  },
  'process exits': {
    causes: ['lambda-process-exited'],
    after: logs(
      'RequestId: 3c1f7d0e-0000-4000-8000-000000000001 Error: Runtime exited with error: signal: killed Runtime.ExitError',
    ),
    traffic: failing,
    lines: functionFails(
      'RequestId: 3c1f7d0e-0000-4000-8000-000000000001 Error: Runtime exited with error: signal: killed',
    ),
  },
  'answer too large': {
    causes: ['lambda-response-too-large'],
    traffic: failing,
    lines: functionFails(
      'Response payload size exceeded maximum allowed payload size (6291556 bytes).',
    ),
  },
  'role of the function lacks a permission': {
    causes: ['lambda-role-not-authorized'],
    // The function's error is what it comes to.
    beside: ['lambda-unhandled-error'],
    after: async ({ functionName }) => ({
      lines: functionFails(
        `User: arn:aws:sts::123456789012:assumed-role/services-of-the-tests/${functionName} is not authorized to perform: dynamodb:Query on resource: arn:aws:dynamodb:us-west-2:123456789012:table/orders because no identity-based policy allows the dynamodb:Query action`,
      ),
    }),
    traffic: failing,
  },
};
