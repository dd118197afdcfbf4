import type { Cause } from '../../../core/model/cause.ts';
import type { Facts } from '../../../core/model/facts.ts';
import type { Minute } from '../../../core/model/facts/metrics.ts';
import type { RestConfiguration } from '../../../core/model/facts/rest.ts';
import type { Integration, Route } from '../../../core/model/route.ts';

/** Facts and causes for tests of remedies: a small API `shop`, stage `prod`, that each test changes in what it is about. */

export const target = {
  account: '123456789012',
  region: 'eu-central-1',
  apiKind: 'REST',
  apiId: 'a1b2c3d4e5',
  apiName: 'shop',
  stage: 'prod',
} as const;

export const lambdaIntegration: Integration = {
  type: 'AWS_PROXY',
  httpMethod: 'POST',
  uri: 'arn:aws:apigateway:eu-central-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-central-1:123456789012:function:orders:live/invocations',
  timeoutInMillis: 29000,
};

export const route = (
  httpMethod: string,
  path: string,
  integration: Integration | null = lambdaIntegration,
): Route => ({
  httpMethod,
  path,
  resourceId: `r${path.replaceAll(/\W/g, '')}`,
  authorizationType: 'NONE',
  apiKeyRequired: false,
  integration,
});

export const minute = (number: number, values: Partial<Minute> = {}): Minute => ({
  at: new Date(Date.UTC(2026, 0, 5, 3, number)).toISOString(),
  requests: 60,
  serverErrors: 0,
  clientErrors: 0,
  latencyP99: 120,
  integrationLatencyP99: 100,
  integrationLatencyMax: 110,
  ...values,
});

export const facts = (changes: Partial<Facts> = {}): Facts => ({
  target,
  alarm: {
    name: 'shop-5xx',
    arn: 'arn:aws:cloudwatch:eu-central-1:123456789012:alarm:shop-5xx',
    symptom: '5xx',
    at: '2026-01-05T03:10:00.000Z',
    reason: 'Threshold Crossed',
  },
  window: { start: '2026-01-05T03:00:00.000Z', end: '2026-01-05T03:10:00.000Z' },
  configuration: configuration(),
  metrics: { known: { minutes: [minute(0), minute(1), minute(2, { requests: 120 })] } },
  logs: { execution: { known: [] }, access: { known: [] } },
  ...changes,
});

export const configuration = (
  changes: Partial<Facts['configuration']> = {},
): Facts['configuration'] => ({
  api: { id: target.apiId, name: 'shop' },
  stage: { name: 'prod', deploymentId: 'dep2', variables: {}, accessLog: null },
  routes: { known: [route('GET', '/orders'), route('GET', '/orders/{id}')] },
  deployments: {
    known: [
      { id: 'dep2', createdAt: '2026-01-05T02:59:00.000Z' },
      { id: 'dep1', createdAt: '2026-01-01T00:00:00.000Z' },
    ],
  },
  links: { known: [] },
  authorizers: { known: [] },
  account: {
    known: {
      cloudwatchRoleArn: 'arn:aws:iam::123456789012:role/apigateway-logs',
      throttle: { rateLimit: 10_000, burstLimit: 5000 },
    },
  },
  rest: rest(),
  ...changes,
});

/** What only a REST API has. */
export const rest = (changes: Partial<RestConfiguration> = {}): RestConfiguration => ({
  endpointType: 'REGIONAL',
  methodSettings: {},
  tracingEnabled: false,
  canary: null,
  pendingChanges: { known: [] },
  usagePlans: { known: [] },
  ...changes,
});

export const cause = (changes: Partial<Cause> = {}): Cause => ({
  check: 'lambda-permission-missing',
  domain: 'lambda',
  subject: 'arn:aws:lambda:eu-central-1:123456789012:function:orders:live',
  role: 'breaks',
  hop: 'integration',
  score: 1,
  confidence: 'certain',
  evidenceFor: [],
  evidenceAgainst: [],
  routes: [{ httpMethod: 'GET', path: '/orders' }],
  explains: 10,
  remedies: [],
  ...changes,
});

export const lambdaFunction = (
  changes: Partial<NonNullable<Facts['lambda']>['functions'][number]> = {},
): NonNullable<Facts['lambda']>['functions'][number] => ({
  arn: 'arn:aws:lambda:eu-central-1:123456789012:function:orders:live',
  name: 'orders',
  qualifier: 'live',
  routes: [
    { httpMethod: 'GET', path: '/orders' },
    { httpMethod: 'GET', path: '/orders/{id}' },
  ],
  configuration: {
    known: {
      version: '4',
      lastModified: '2026-01-05T02:58:00.000Z',
      timeout: 3,
      memorySize: 128,
    },
  },
  policy: { known: [] },
  reservedConcurrency: { known: null },
  alias: { known: { name: 'live', version: '4', revisionId: 'rev-4' } },
  versions: {
    known: [
      { version: '3', lastModified: '2025-12-01T00:00:00.000Z' },
      { version: '4', lastModified: '2026-01-05T02:58:00.000Z' },
    ],
  },
  metrics: {
    known: { invocations: 100, errors: 0, throttles: 0, durationMax: 200, concurrentMax: 4 },
  },
  errors: { known: [] },
  ...changes,
});

export const lambdaFacts = (
  changes: Parameters<typeof lambdaFunction>[0] = {},
): NonNullable<Facts['lambda']> => ({
  functions: [lambdaFunction(changes)],
  accountConcurrency: { known: { total: 1000, unreserved: 900 } },
});
