import type { EntryRule } from '../rule.ts';

/**
 * What the fields of an access-log entry give away.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
export const accessLogRules: readonly EntryRule[] = [
  {
    // Lambda answered, and API Gateway made a 502 of it; a thrown error says so, other values do not.
    id: 'unusable-answer',
    matches: ({ integrationStatus, status, responseType }) =>
      integrationStatus === 200 && status === 502 && responseType === 'INTEGRATION_FAILURE',
    causes: ['lambda-malformed-proxy-response', 'lambda-unhandled-error'],
    hop: 'backend',
  },
  {
    // Lambda's own 429 never reaches the client as one; a backend's would be passed on.
    id: 'lambda-throttled',
    matches: ({ integrationStatus, status }) => integrationStatus === 429 && (status ?? 0) >= 500,
    causes: ['lambda-throttled', 'lambda-reserved-concurrency-low'],
    hop: 'integration',
  },
];
