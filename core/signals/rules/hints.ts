import { rules } from '../rule.ts';

/** What a bare status or response type suggests. Many causes end in the same one. */
export const hintRules = rules([
  {
    // The type of answer that a client gets where the integration failed.
    id: 'internal-server-error-502',
    pattern: /\b502\b[^]{0,120}InternalServerErrorException/i,
    causes: ['lambda-malformed-proxy-response', 'lambda-unhandled-error', 'lambda-init-error'],
    hop: 'backend',
    hint: true,
  },
  {
    // The router of an application that finds no method in the event.
    id: 'router-without-method',
    pattern: /cannot read propert[^]{0,60}'toLowerCase'[^]{0,80}_handles_method/i,
    causes: ['lambda-payload-format-mismatch', 'lambda-unhandled-error'],
    hop: 'backend',
    hint: true,
  },
  {
    // A row of an access log in JSON: neither an authorizer nor the integration was asked.
    id: 'refused-before-authorizer',
    pattern:
      /"status"\s*:\s*"?403\b(?=[^]*"authorizerError"\s*:\s*"-")(?=[^]*"integrationStatus"\s*:\s*"-")/,
    causes: ['waf-block', 'api-key-missing', 'api-key-invalid', 'resource-policy-explicit-deny'],
    hop: null,
    hint: true,
  },
  {
    id: 'completed-500',
    pattern: /method completed with status:? ?500/i,
    causes: [
      'lambda-throttled',
      'lambda-permission-missing',
      'mapping-no-default-integration-response',
    ],
    hop: 'integration',
    hint: true,
  },
  {
    id: 'completed-502',
    pattern: /method completed with status:? ?502/i,
    causes: [
      'lambda-malformed-proxy-response',
      'lambda-unhandled-error',
      'lambda-init-error',
      'lambda-function-timeout',
    ],
    hop: 'backend',
    hint: true,
  },
  {
    id: 'completed-503',
    pattern: /method completed with status:? ?503/i,
    causes: ['http-backend-503-overload', 'http-backend-5xx-passthrough'],
    hop: 'backend',
    hint: true,
  },
  {
    id: 'completed-504',
    pattern: /method completed with status:? ?504/i,
    causes: ['integration-timeout', 'integration-timeout-quota', 'http-network-error'],
    hop: null,
    hint: true,
  },
  {
    id: 'completed-429',
    pattern: /method completed with status:? ?429/i,
    causes: ['throttle-stage-method', 'throttle-usage-plan', 'quota-exceeded', 'throttle-account'],
    hop: 'gateway',
    hint: true,
  },
  {
    id: 'completed-401',
    pattern: /method completed with status:? ?401/i,
    causes: ['authorizer-unauthorized', 'cognito-wrong-token'],
    hop: 'authorizer',
    hint: true,
  },
  {
    id: 'completed-403',
    pattern: /method completed with status:? ?403/i,
    causes: ['resource-policy-explicit-deny', 'iam-not-authorized', 'http-backend-4xx-passthrough'],
    hop: null,
    hint: true,
  },
  {
    id: 'completed-413',
    pattern: /method completed with status:? ?413/i,
    causes: ['request-too-large', 'lambda-request-too-large'],
    hop: null,
    hint: true,
  },
  {
    id: 'completed-415',
    pattern: /method completed with status:? ?415/i,
    causes: ['unsupported-media-type'],
    hop: 'client',
    hint: true,
  },
  {
    id: 'type-configuration-error',
    pattern: /(?<!AUTHORIZER_|AUTHORIZER)\bAPI_CONFIGURATION_ERROR/,
    causes: [
      'lambda-permission-missing',
      'mapping-no-default-integration-response',
      'http-invalid-endpoint-address',
    ],
    hop: null,
    hint: true,
  },
  {
    id: 'type-integration-failure',
    pattern: /\bINTEGRATION_FAILURE\b/,
    causes: ['lambda-unhandled-error', 'http-network-error', 'http-connection-reset'],
    hop: null,
    hint: true,
  },
]);
