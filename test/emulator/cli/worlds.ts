import {
  CreateApiKeyCommand,
  CreateAuthorizerCommand,
  CreateUsagePlanCommand,
  CreateUsagePlanKeyCommand,
} from '@aws-sdk/client-api-gateway';
import { PutFunctionConcurrencyCommand } from '@aws-sdk/client-lambda';
import { createFunction, type Setup, uriOf } from './api.ts';
import { type Place, stageName } from './place.ts';

/** An API and what the command line has to find in it. */
export interface World extends Setup {
  /** The checks of all causes, the best first; none: healthy. */
  readonly causes: readonly string[];
  /** The checks of faults that do not explain what fails. */
  readonly beside?: readonly string[];
  /** Absent: the Region of the tests. */
  readonly region?: string;
}

const failing = { serverErrors: 30 };
const refusing = { clientErrors: 60 };
const configurationError = 'Execution failed due to configuration error:';
const functionRequest = '3c1f7d0e-0000-4000-8000-000000000001';

const denied = [
  `${configurationError} Invalid permissions on Lambda function`,
  'Method completed with status: 500',
];
const functionFails = (error: string) => [
  `Lambda execution failed with status 200 due to customer function error: ${error}. Lambda request id: ${functionRequest}`,
  'Method completed with status: 502',
];

/** The name of each is its API's. */
export const worlds: Readonly<Record<string, World>> = {
  healthy: { causes: [] },
  'no permission': {
    causes: ['lambda-permission-missing'],
    lets: null,
    traffic: failing,
    lines: denied,
  },
  'no permission and no requests': {
    causes: ['lambda-permission-missing'],
    lets: null,
    traffic: null,
  },
  'permission for another API': {
    causes: ['lambda-permission-wrong-source-arn'],
    letsApi: 'zzzzzzzzzz',
    traffic: failing,
    lines: denied,
  },
  'permission for another method': {
    causes: ['lambda-permission-wrong-source-arn'],
    lets: '*/POST/orders',
    traffic: failing,
  },
  'wrong integration method': {
    causes: ['lambda-integration-wrong-http-method'],
    integration: { integrationHttpMethod: 'GET' },
    traffic: failing,
    lines: ['Lambda invocation failed with status: 403', configurationError],
  },
  'no concurrency': {
    causes: ['lambda-reserved-concurrency-low'],
    after: async ({ account, functionName: FunctionName }) => {
      const none = { FunctionName, ReservedConcurrentExecutions: 0 };
      await account.lambda.send(new PutFunctionConcurrencyCommand(none));
    },
    traffic: failing,
    lines: [
      'Lambda invocation failed with status: 429',
      'Execution failed due to an internal error',
      'Method completed with status: 500',
    ],
  },
  'low usage plan': {
    causes: ['throttle-usage-plan'],
    method: { apiKeyRequired: true },
    after: limitPlan,
    traffic: refusing,
  },
  'low stage limit': {
    causes: ['throttle-stage-method'],
    stage: { '/*/*/throttling/rateLimit': '1', '/*/*/throttling/burstLimit': '1' },
    traffic: { ...refusing, requests: 600 },
    lines: ['Method completed with status: 429'],
  },
  'no logs': { causes: ['execution-logging-off'], logs: false, traffic: failing },
  'no role for logs': {
    causes: ['cloudwatch-role-missing'],
    region: 'ap-southeast-2',
    traffic: failing,
  },
  'answer of no form': {
    causes: ['lambda-malformed-proxy-response'],
    traffic: failing,
    lines: [
      `${configurationError} Malformed Lambda proxy response`,
      'Method completed with status: 502',
    ],
  },
  'function throws': {
    causes: ['lambda-unhandled-error'],
    traffic: failing,
    lines: functionFails('boom'),
  },
  'function runs out of time': {
    causes: ['lambda-function-timeout'],
    traffic: { ...failing, latency: 3010 },
    lines: functionFails(
      `2026-11-22T02:00:00.000Z ${functionRequest} Task timed out after 3.00 seconds`,
    ),
  },
  'integration runs out of time': {
    causes: ['integration-timeout'],
    integration: {
      type: 'HTTP_PROXY',
      integrationHttpMethod: 'GET',
      uri: 'http://example.com/orders',
      timeoutInMillis: 2000,
    },
    traffic: { ...failing, latency: 2010 },
    lines: ['Execution failed due to a timeout error', 'Method completed with status: 504'],
  },
  'no permission for the authorizer': {
    causes: ['authorizer-permission-missing'],
    before: authorize,
    traffic: failing,
    lines: denied,
  },
  // The function that the URI names is only known once the stage's variable is filled in.
  'function by stage variable': {
    causes: ['lambda-permission-missing'],
    lets: null,
    before: async (place) => ({
      integration: { uri: uriOf(place, '${stageVariables.orders}') },
    }),
    stage: { '/variables/orders': 'function-by-stage-variable-orders' },
    traffic: failing,
    lines: denied,
  },
  'two faults at once': {
    causes: ['lambda-permission-missing'],
    // It refuses everybody with 429, but what fails most are the 500s.
    beside: ['throttle-zero-limit'],
    lets: null,
    stage: { '/*/*/throttling/rateLimit': '0', '/*/*/throttling/burstLimit': '0' },
    traffic: { ...failing, ...refusing },
    lines: denied,
  },
};

/** One request a second for a key whose users send more. */
async function limitPlan({ account: { gateway }, name, restApiId }: Place): Promise<string[]> {
  const { id: usagePlanId } = await gateway.send(
    new CreateUsagePlanCommand({
      name,
      throttle: { rateLimit: 1, burstLimit: 1 },
      apiStages: [{ apiId: restApiId, stage: stageName }],
    }),
  );
  const { id: keyId } = await gateway.send(
    new CreateApiKeyCommand({ name, enabled: true, value: 'a-key-of-the-command-line' }),
  );
  await gateway.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId, keyType: 'API_KEY' }));
  return [
    `API Key **********************d-line exceeded throttle limit for API Stage ${restApiId}/${stageName}: Key throttle limit exceeded for Usage Plan ID ${usagePlanId}, RestApi ${restApiId}, Stage ${stageName}, Resource f646q2, HttpMethod GET. Limit: 1.00 Burst: 1`,
    'Method completed with status: 429',
  ];
}

/** Puts an authorizer before the route whose function lets nobody in. */
async function authorize(place: Place): Promise<Pick<Setup, 'method'>> {
  const { account, name, restApiId } = place;
  await createFunction(place, `${name}-callers`);
  const { id } = await account.gateway.send(
    new CreateAuthorizerCommand({
      restApiId,
      name: 'callers',
      type: 'TOKEN',
      authorizerUri: uriOf(place, `${name}-callers`),
      identitySource: 'method.request.header.Authorization',
    }),
  );
  return { method: { authorizationType: 'CUSTOM', authorizerId: id } };
}
