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

/**
 * The same of HTTP APIs, which have other variables and neither WAF nor API keys.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
const httpFields = {
  requestId: 'requestId',
  requestTimeEpoch: 'requestTimeEpoch',
  apiId: 'apiId',
  stage: 'stage',
  domainName: 'domainName',
  httpMethod: 'httpMethod',
  routeKey: 'routeKey',
  path: 'path',
  status: 'status',
  responseLatency: 'responseLatency',
  responseLength: 'responseLength',
  sourceIp: 'identity.sourceIp',
  errorMessage: 'error.message',
  errorType: 'error.responseType',
  'authorizer-error': 'authorizer.error',
  'integration-status': 'integration.status',
  'integration-integrationStatus': 'integration.integrationStatus',
  'integration-error': 'integrationErrorMessage',
  'integration-latency': 'integration.latency',
  'integration-requestId': 'integration.requestId',
};

/**
 * The same of WebSocket APIs, whose lines are about events of a connection.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html
 */
const websocketFields = {
  requestId: 'requestId',
  requestTimeEpoch: 'requestTimeEpoch',
  apiId: 'apiId',
  stage: 'stage',
  domainName: 'domainName',
  eventType: 'eventType',
  routeKey: 'routeKey',
  connectionId: 'connectionId',
  status: 'status',
  sourceIp: 'identity.sourceIp',
  errorMessage: 'error.message',
  errorType: 'error.responseType',
  'authorizer-status': 'authorizer.status',
  'authorizer-error': 'authorizer.error',
  'authorizer-integrationStatus': 'authorizer.integrationStatus',
  'integration-status': 'integration.status',
  'integration-integrationStatus': 'integration.integrationStatus',
  'integration-error': 'integration.error',
  'integration-latency': 'integration.latency',
  'integration-requestId': 'integration.requestId',
};

const formatOf = (variables: Readonly<Record<string, string>>): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(variables).map(([name, variable]) => [name, `$context.${variable}`]),
    ),
  );

/** The recommended format of a REST API's access log, on one line as API Gateway wants it. */
export const recommendedFormat: string = formatOf(fields);

/** The recommended format of an HTTP API's access log. */
export const recommendedHttpFormat: string = formatOf(httpFields);

/** The recommended format of a WebSocket API's access log. */
export const recommendedWebsocketFormat: string = formatOf(websocketFields);
