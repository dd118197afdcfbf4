import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Log the phase in which a request failed',
  why: 'A request passes WAF, authentication, authorizer, authorization and integration. With the status and error of each in the log, the first one that failed is obvious; with the status alone it is a guess.',
  cdk: `const format = JSON.stringify({
  requestId: '$context.requestId',
  httpMethod: '$context.httpMethod',
  resourcePath: '$context.resourcePath',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  errorMessage: '$context.error.message',
  errorType: '$context.error.responseType',
  'authenticate-status': '$context.authenticate.status',
  'authorize-status': '$context.authorize.status',
  'authorizer-status': '$context.authorizer.status',
  'authorizer-error': '$context.authorizer.error',
  'integration-status': '$context.integration.status',
  'integration-integrationStatus': '$context.integration.integrationStatus',
  'integration-error': '$context.integration.error',
  'integration-latency': '$context.integration.latency',
  'waf-status': '$context.waf.status',
});
AccessLogFormat.custom(format);`,
  cdkV2: `const format = JSON.stringify({
  requestId: '$context.requestId',
  httpMethod: '$context.httpMethod', // WebSocket: eventType and connectionId
  routeKey: '$context.routeKey',
  status: '$context.status',
  responseLatency: '$context.responseLatency',
  errorMessage: '$context.error.message',
  errorType: '$context.error.responseType',
  'authorizer-error': '$context.authorizer.error',
  'integration-status': '$context.integration.status',
  'integration-integrationStatus': '$context.integration.integrationStatus',
  'integration-error': '$context.integrationErrorMessage',
  'integration-latency': '$context.integration.latency',
});
AccessLogFormat.custom(format);`,
  evidence: {
    missing: 'The format lacks {count, plural, one {a variable} other {# variables}}: {variables}.',
  },
};

export default messages;
