import { rules } from '../rule.ts';

/** Where the stack of an error shows that a function's code made the call. */
const inFunction = /\/opt\/(?:nodejs|python)\/|\/var\/(?:task|runtime)\/|extractError/i;

/** Roles, operators' permissions, logging and the health of the service itself. */
export const accountRules = rules([
  {
    id: 'role-not-assumable',
    pattern: /does not have permission to assume the provided role/i,
    causes: ['integration-role-trust-missing', 'authorizer-role-trust-missing'],
    hop: null,
  },
  {
    id: 'http-api-role-not-assumable',
    pattern: /permissions? to assume the IAM role configured on the integration/i,
    causes: ['integration-role-trust-missing'],
    hop: 'integration',
  },
  {
    id: 'integration-access-denied',
    pattern: /"?Code"?\W{1,5}AccessDenied\b|access to the resource .{0,300} is denied/i,
    excludes: inFunction,
    causes: ['integration-role-not-authorized'],
    hop: 'integration',
  },
  {
    id: 'function-access-denied',
    pattern: new RegExp(`access ?denied.{0,400}(?:${inFunction.source})`, 'i'),
    causes: ['lambda-role-not-authorized'],
    hop: 'backend',
  },
  {
    id: 'invoke-function-denied',
    pattern: /not authorized to perform: ?lambda: ?InvokeFunction/i,
    causes: ['integration-role-not-authorized'],
    hop: 'integration',
  },
  {
    id: 'pass-role-denied',
    pattern: /not authorized to perform: ?iam: ?PassRole/i,
    causes: ['operator-passrole-denied'],
    hop: null,
  },
  {
    id: 'operator-denied',
    pattern: /not authorized to perform: ?apigateway: ?\w/i,
    causes: ['operator-iam-denied'],
    hop: null,
  },
  {
    id: 'function-role-denied',
    pattern:
      /not authorized to perform: ?(?!execute-api|lambda: ?InvokeFunction|iam: ?PassRole|apigateway)[\w-]+: ?\w/i,
    excludes: /customer function error|lambda function returned the following/i,
    causes: [
      'lambda-role-not-authorized',
      'lambda-unhandled-error',
      'integration-role-not-authorized',
    ],
    hop: null,
  },
  {
    id: 'internal-failure',
    pattern: /InternalFailureException|\bInternalFailure\b/i,
    causes: ['apigw-internal-failure'],
    hop: 'gateway',
  },
  {
    id: 'service-event',
    pattern: /AWS_(APIGATEWAY|LAMBDA)_\w*(OPERATIONAL|ISSUE)/i,
    causes: ['aws-health-service-event'],
    hop: null,
  },
]);
