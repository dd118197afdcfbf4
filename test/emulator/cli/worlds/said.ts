/** What API Gateway says in its execution log, and what it counts meanwhile. */
export const failing = { serverErrors: 30 };
export const refusing = { clientErrors: 60 };

export const configurationError = 'Execution failed due to configuration error:';

/** The last lines of a request that failed. */
export const endsWith = (status: number, ...lines: readonly string[]): string[] => [
  ...lines,
  `Method completed with status: ${status}`,
];

export const denied = endsWith(500, `${configurationError} Invalid permissions on Lambda function`);

const functionRequest = '3c1f7d0e-0000-4000-8000-000000000001';

export const functionFails = (error: string): string[] =>
  endsWith(
    502,
    `Lambda execution failed with status 200 due to customer function error: ${error}. Lambda request id: ${functionRequest}`,
  );

export const timedOut = functionFails(
  `2026-11-22T02:00:00.000Z ${functionRequest} Task timed out after 3.00 seconds`,
);

/** What Lambda said instead of running a function. */
export const lambdaRefuses = (status: number, reason: string): string[] =>
  endsWith(
    500,
    `Lambda invocation failed with status: ${status}. Lambda request id: ${functionRequest}`,
    reason,
  );
