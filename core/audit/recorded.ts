import { classifyFirmly } from '../checks/signatures.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import { knownOr } from '../model/reading.ts';
import { holds } from './access-log-format.ts';
import { scopesOf } from './stage-settings.ts';

/** What a stage records of a request that fails. */
export interface Recorded {
  /** Whether it records why, in words that can mean this cause. */
  readonly reasons: (cause: string) => boolean;
  readonly limits: boolean;
  readonly routes: boolean;
}

/** Variables that carry the text of a failure. */
const texts = [
  'integration.error',
  'integrationErrorMessage',
  'authorizer.error',
  'authorize.error',
  'authenticate.error',
  'error.message',
  'error.messageString',
];

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html */
const responseTypes = [
  'ACCESS_DENIED',
  'API_CONFIGURATION_ERROR',
  'AUTHORIZER_CONFIGURATION_ERROR',
  'AUTHORIZER_FAILURE',
  'BAD_REQUEST_BODY',
  'BAD_REQUEST_PARAMETERS',
  'EXPIRED_TOKEN',
  'INTEGRATION_FAILURE',
  'INTEGRATION_TIMEOUT',
  'INVALID_API_KEY',
  'INVALID_SIGNATURE',
  'MISSING_AUTHENTICATION_TOKEN',
  'QUOTA_EXCEEDED',
  'REQUEST_TOO_LARGE',
  'RESOURCE_NOT_FOUND',
  'THROTTLED',
  'UNAUTHORIZED',
  'UNSUPPORTED_MEDIA_TYPE',
  'WAF_FILTERED',
];

/** What the stage's logs would show about a failure now. */
export function recordedBy(facts: AuditFacts): Recorded {
  const { configuration } = facts;
  const { stage, account } = configuration;
  const levels = scopesOf(facts).map(({ setting }) => setting?.loggingLevel);
  const role = knownOr(account, undefined)?.cloudwatchRoleArn;
  const execution = role !== null && levels.some((level) => level === 'ERROR' || level === 'INFO');
  const { accessLog } = stage;
  // Logs Insights reads log groups; what goes to Firehose is out of reach.
  const format = accessLog?.destinationArn.includes(':log-group:') ? accessLog.format : '';
  const has = (variable: string) => holds(format, variable);
  const access = has('status');
  return {
    reasons: (cause) =>
      execution ||
      (access && texts.some(has)) ||
      (access &&
        has('error.responseType') &&
        responseTypes.some((type) => classifyFirmly(type).includes(cause))),
    limits: execution,
    routes:
      (access && (has('routeKey') || (has('httpMethod') && has('resourcePath')))) ||
      (execution && levels.includes('INFO')),
  };
}
