import type { AuditFacts } from '../model/audit.ts';
import { knownOr } from '../model/reading.ts';

/**
 * Every variable that shows in which phase a request failed and why, by the name that its field gets.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html
 */
const fields = {
  requestId: 'requestId',
  extendedRequestId: 'extendedRequestId',
  requestTimeEpoch: 'requestTimeEpoch',
  apiId: 'apiId',
  stage: 'stage',
  domainName: 'domainName',
  httpMethod: 'httpMethod',
  resourcePath: 'resourcePath',
  path: 'path',
  status: 'status',
  responseLatency: 'responseLatency',
  responseLength: 'responseLength',
  sourceIp: 'identity.sourceIp',
  apiKeyId: 'identity.apiKeyId',
  errorMessage: 'error.message',
  errorType: 'error.responseType',
  'waf-status': 'waf.status',
  'waf-error': 'waf.error',
  'waf-latency': 'waf.latency',
  wafResponseCode: 'wafResponseCode',
  'authenticate-status': 'authenticate.status',
  'authenticate-error': 'authenticate.error',
  'authorize-status': 'authorize.status',
  'authorize-error': 'authorize.error',
  'authorizer-status': 'authorizer.status',
  'authorizer-error': 'authorizer.error',
  'authorizer-latency': 'authorizer.latency',
  'authorizer-integrationStatus': 'authorizer.integrationStatus',
  'authorizer-requestId': 'authorizer.requestId',
  'integration-status': 'integration.status',
  'integration-integrationStatus': 'integration.integrationStatus',
  'integration-error': 'integration.error',
  'integration-latency': 'integration.latency',
  'integration-requestId': 'integration.requestId',
  xrayTraceId: 'xrayTraceId',
};

/** The recommended format of a REST API's access log, on one line as API Gateway wants it. */
export const recommendedFormat: string = JSON.stringify(
  Object.fromEntries(
    Object.entries(fields).map(([name, variable]) => [name, `$context.${variable}`]),
  ),
);

/** Whether a format holds a variable of `$context`. */
export const holds = (format: string, variable: string): boolean =>
  new RegExp(`\\$context\\.${variable.replaceAll('.', String.raw`\.`)}(?![\\w]|\\.\\w)`).test(
    format,
  );

/** Variables of which one is enough, as they say the same. */
export type Alternatives = readonly string[];

/** What the format must hold: the phases that every request goes through, and those that this API has. */
export function wantedVariables({ configuration, stage }: AuditFacts): Alternatives[] {
  const routes = knownOr(configuration.routes, []);
  const authorizer = routes.some(({ authorizerId }) => authorizerId !== undefined);
  const signed = routes.some(({ authorizationType }) => authorizationType === 'AWS_IAM');
  return [
    ['requestId', 'extendedRequestId'],
    ['httpMethod'],
    ['resourcePath'],
    ['status'],
    ['responseLatency'],
    ['error.message', 'error.messageString'],
    ['error.responseType'],
    ['integration.error', 'integrationErrorMessage'],
    ['integration.status'],
    ['integration.integrationStatus', 'integrationStatus'],
    ['integration.latency', 'integrationLatency'],
    ...(authorizer
      ? [['authorizer.status', 'authorizer.integrationStatus'], ['authorizer.error']]
      : []),
    ...(signed || authorizer ? [['authorize.status']] : []),
    ...(signed ? [['authenticate.status']] : []),
    ...(stage.webAclArn === null ? [] : [['waf.status', 'waf.error', 'wafResponseCode']]),
  ];
}
