import { DeleteRouteCommand, GetRoutesCommand } from '@aws-sdk/client-apigatewayv2';
import { CreateRoleCommand } from '@aws-sdk/client-iam';
import { DeleteFunctionCommand, PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import type { Row } from '../access-log.ts';
import { arnOf } from '../http-api.ts';
import type { HttpWorld } from './http-world.ts';
import { jwt } from './jwt.ts';
import { failing, refusing } from './said.ts';

/** What the access log says of a request whose integration failed. */
const broken = (message: string, more: Row = {}): Row => ({
  status: 500,
  'error.message': 'Internal Server Error',
  'error.responseType': 'INTEGRATION_FAILURE',
  integrationErrorMessage: message,
  ...more,
});

const notAllowed = broken(
  "The IAM role configured on the integration or API Gateway doesn't have permissions to call the integration. Check the permissions and try again.",
);
const fails = (error: string): Row =>
  broken(
    `The Lambda function returned the following error: ${error}. Check your Lambda function code and try again.`,
    { 'integration.integrationStatus': 200 },
  );

const limited: Row = {
  status: 429,
  'error.message': 'Too Many Requests',
  'error.responseType': 'THROTTLED',
};

const toHost = {
  IntegrationType: 'HTTP_PROXY',
  IntegrationMethod: 'GET',
  IntegrationUri: 'https://example.com/orders',
  PayloadFormatVersion: '1.0',
} as const;

/** Every HTTP API that the command line is tried on. */
export const httpApis: Readonly<Record<string, HttpWorld>> = {
  'HTTP API, healthy': { causes: [] },
  'HTTP API, no permission': {
    causes: ['lambda-permission-missing'],
    remedies: ['grant-invoke'],
    lets: null,
    traffic: failing,
    rows: [notAllowed],
  },
  'HTTP API, permission for another API': {
    causes: ['lambda-permission-wrong-source-arn'],
    remedies: ['correct-source-arn'],
    letsApi: 'zzzzzzzzzz',
    traffic: failing,
    rows: [notAllowed],
  },
  'HTTP API, no function any more': {
    causes: ['lambda-function-deleted'],
    after: ({ account, functionName: FunctionName }) =>
      account.lambda.send(new DeleteFunctionCommand({ FunctionName })),
    traffic: failing,
    rows: [notAllowed],
  },
  'HTTP API, no such alias': {
    causes: ['lambda-alias-or-version-deleted'],
    before: async (place) => ({
      integration: { IntegrationUri: arnOf(place, `${place.functionName}:live`) },
    }),
    traffic: failing,
    rows: [notAllowed],
  },
  'HTTP API, no stage variable': {
    causes: ['stage-variable-missing'],
    before: async (place) => ({
      integration: { IntegrationUri: arnOf(place, '${stageVariables.orders}') },
    }),
    traffic: failing,
    rows: [notAllowed],
  },
  'HTTP API, no concurrency': {
    causes: ['lambda-reserved-concurrency-low'],
    remedies: ['raise-reserved-concurrency'],
    after: ({ account, functionName: FunctionName }) =>
      account.lambda.send(
        new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }),
      ),
    traffic: failing,
    rows: [
      {
        status: 503,
        'error.message': 'Service Unavailable',
        'error.responseType': 'INTEGRATION_FAILURE',
        'integration.integrationStatus': 429,
      },
    ],
  },
  'HTTP API, function throws': {
    causes: ['lambda-unhandled-error'],
    traffic: failing,
    rows: [fails('boom')],
  },
  'HTTP API, event of the other form': {
    causes: ['lambda-payload-format-mismatch'],
    // The function's error is what it comes to.
    beside: ['lambda-unhandled-error'],
    traffic: failing,
    rows: [fails("Cannot read properties of undefined (reading 'httpMethod')")],
  },
  'HTTP API, answer of no form': {
    causes: ['lambda-malformed-proxy-response'],
    traffic: failing,
    rows: [
      broken(
        "The response from the Lambda function doesn't match the format that API Gateway expects.",
        { 'integration.integrationStatus': 200 },
      ),
    ],
  },
  'HTTP API, integration runs out of time': {
    causes: ['integration-timeout'],
    remedies: ['raise-integration-timeout'],
    integration: { TimeoutInMillis: 2000 },
    traffic: { ...failing, latency: 2010 },
    rows: [
      {
        status: 503,
        'error.message': 'Service Unavailable',
        'error.responseType': 'INTEGRATION_TIMEOUT',
        responseLatency: 2010,
        'integration.latency': 2000,
      },
    ],
  },
  'HTTP API, backend answers 500': {
    causes: ['http-backend-5xx-passthrough'],
    integration: toHost,
    traffic: failing,
    rows: [{ status: 500, 'integration.status': 500, 'integration.integrationStatus': 500 }],
  },
  'HTTP API, backend answers 503': {
    causes: ['http-backend-503-overload'],
    integration: toHost,
    traffic: failing,
    rows: [{ status: 503, 'integration.status': 503, 'integration.integrationStatus': 503 }],
  },
  'HTTP API, role trusts somebody else': {
    causes: ['integration-role-trust-missing'],
    before: async ({ account, name }) => {
      const Principal = { Service: 'ec2.amazonaws.com' };
      const Statement = [{ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' }];
      const { Role } = await account.iam.send(
        new CreateRoleCommand({
          RoleName: name,
          AssumeRolePolicyDocument: JSON.stringify({ Version: '2012-10-17', Statement }),
        }),
      );
      return { integration: { CredentialsArn: Role?.Arn } };
    },
    traffic: failing,
    rows: [
      broken(
        "API Gateway doesn't have permissions to assume the IAM role configured on the integration. Check the permissions and try again.",
      ),
    ],
  },
  'HTTP API, stage limit of zero': {
    causes: ['throttle-zero-limit'],
    remedies: ['raise-stage-throttle'],
    stage: { DefaultRouteSettings: { ThrottlingRateLimit: 0, ThrottlingBurstLimit: 0 } },
    traffic: { clientErrors: 100 },
    rows: [limited],
  },
  'HTTP API, low stage limit': {
    // Six times as many requests as usual: who sends them is asked first, and no limit is raised.
    causes: ['throttle-stage-method'],
    stage: { DefaultRouteSettings: { ThrottlingRateLimit: 1, ThrottlingBurstLimit: 1 } },
    traffic: { ...refusing, requests: 600 },
    rows: [limited],
  },
  'HTTP API, no route': {
    causes: ['http-route-not-found'],
    after: async ({ account, apiId: ApiId }) => {
      const { Items = [] } = await account.http.send(new GetRoutesCommand({ ApiId }));
      for (const { RouteId } of Items)
        // oxlint-disable-next-line no-await-in-loop -- there is one
        await account.http.send(new DeleteRouteCommand({ ApiId, RouteId }));
    },
    traffic: refusing,
    rows: [{ status: 404, routeKey: '-', 'error.message': 'Not Found' }],
  },
  'HTTP API, stage in the path': {
    causes: ['http-stage-prefix-in-path'],
    stage: { StageName: 'v1' },
    traffic: { clientErrors: 100 },
    rows: [{ status: 404, 'integration.status': 404, 'integration.integrationStatus': 200 }],
  },
  ...jwt,
};
