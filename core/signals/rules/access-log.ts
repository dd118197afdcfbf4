import type { AccessEntry } from '../../model/facts/logs.ts';
import type { EntryRule } from '../rule.ts';

/** The type of answer to a request without a signature, and to one that no method serves. */
const unsigned = 'MISSING_AUTHENTICATION_TOKEN';

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
    // The backend's own answer: API Gateway made none, so there is no type of one.
    id: 'backend-unavailable',
    matches: (entry) => isPassedOn(entry) && [502, 503, 504].includes(entry.status ?? 0),
    causes: ['http-backend-503-overload'],
    hop: 'backend',
  },
  {
    id: 'backend-error',
    matches: (entry) => isPassedOn(entry) && ![502, 503, 504].includes(entry.status ?? 0),
    causes: ['http-backend-5xx-passthrough'],
    hop: 'backend',
  },
  {
    // A format without the status of the integration leaves open who answered.
    id: 'headers-refused',
    matches: ({ integrationStatus, status }) => status === 431 && integrationStatus === null,
    causes: ['headers-too-large', 'http-backend-4xx-passthrough'],
    hop: null,
  },
  {
    // Lambda's own 429 never reaches the client as one; a backend's would be passed on.
    id: 'lambda-throttled',
    matches: ({ integrationStatus, status }) => integrationStatus === 429 && (status ?? 0) >= 500,
    causes: ['lambda-throttled', 'lambda-reserved-concurrency-low'],
    hop: 'integration',
  },
  {
    // Lambda's words for a function in another state than Active.
    id: 'lambda-not-active',
    matches: ({ integrationStatus, status, responseType }) =>
      integrationStatus === 409 && (status ?? 0) >= 500 && responseType === 'INTEGRATION_FAILURE',
    causes: ['lambda-state-inactive', 'lambda-state-pending', 'lambda-state-failed'],
    hop: 'backend',
  },
  {
    id: 'lambda-cannot-start',
    matches: ({ integrationStatus, status, responseType }) =>
      integrationStatus === 502 && status === 502 && responseType === 'INTEGRATION_FAILURE',
    causes: ['lambda-vpc-eni', 'lambda-kms-access-denied', 'lambda-efs-mount'],
    hop: 'backend',
  },
  {
    // The backend was asked, and the refusal is its own.
    id: 'refused-by-backend',
    matches: ({ integrationStatus, status, responseType }) =>
      integrationStatus !== null && (status === 401 || status === 403) && responseType === null,
    causes: ['http-backend-4xx-passthrough'],
    hop: 'backend',
  },
  {
    // The same of any refusal, whatever status the integration makes of it; Lambda's own 429 is another matter.
    id: 'refused-integration',
    matches: ({ integrationStatus, status, responseType }) =>
      Math.floor((integrationStatus ?? 0) / 100) === 4 &&
      integrationStatus !== 429 &&
      (status ?? 0) >= 400 &&
      responseType === null,
    causes: [
      'http-backend-4xx-passthrough',
      'aws-service-integration-error',
      'integration-role-not-authorized',
      'mapping-request-not-json',
    ],
    hop: null,
  },
  {
    // A method was found, so it is not the path: the method wants a signature.
    id: 'unsigned',
    matches: ({ responseType, resourcePath }) => responseType === unsigned && resourcePath !== null,
    causes: ['iam-missing-signature'],
    hop: 'client',
  },
  {
    // Nothing else refuses a request before its method is known.
    id: 'no-method',
    matches: ({ responseType, status, noMethod, message, event }) =>
      noMethod === true &&
      event === undefined &&
      (responseType === unsigned || (status === 403 && responseType === null && message === null)),
    causes: ['missing-resource-or-method', 'not-deployed-since-change'],
    hop: 'client',
  },
  {
    // Lambda was asked, and its function knows no such path.
    id: 'not-found-by-function',
    matches: ({ integrationStatus, status, responseType }) =>
      integrationStatus === 200 && status === 404 && responseType === null,
    causes: ['http-stage-prefix-in-path', 'http-backend-4xx-passthrough'],
    hop: 'backend',
  },
  {
    // An HTTP API says no more of it.
    id: 'no-route',
    matches: ({ noMethod, status, integrationStatus }) =>
      noMethod === true && status === 404 && integrationStatus === null,
    causes: ['http-route-not-found', 'http-deployment-failed'],
    hop: 'client',
  },
  {
    // API Gateway made no answer of its own, so the status is the integration's.
    id: 'websocket-integration-answer',
    matches: ({ event, status, responseType, message, noMethod }) =>
      event !== undefined &&
      (status ?? 0) >= 400 &&
      responseType === null &&
      message === null &&
      noMethod !== true,
    causes: ['ws-integration-error'],
    hop: 'backend',
  },
  {
    // A message that no route of a WebSocket API takes; the frame that answers it says no more.
    id: 'websocket-unrouted',
    matches: ({ noMethod, status, event }) =>
      noMethod === true && status === 403 && event === 'MESSAGE',
    causes: ['ws-route-not-found'],
    hop: 'client',
  },
  {
    // The key is one of the account's, so it is neither missing nor unknown.
    id: 'known-key-refused',
    matches: ({ responseType, apiKeyId }) =>
      responseType === 'INVALID_API_KEY' && apiKeyId !== undefined,
    causes: ['api-key-disabled', 'api-key-not-in-usage-plan'],
    hop: 'client',
  },
];

/** Whether the integration answered with the 5XX that the client got. */
function isPassedOn({ integrationStatus, status, responseType, event }: AccessEntry): boolean {
  return (
    event === undefined &&
    (status ?? 0) >= 500 &&
    integrationStatus === status &&
    responseType === null
  );
}
