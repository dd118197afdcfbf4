import { describe, expect, test } from '@jest/globals';
import { recommendedFormats } from '../../../core/audit/access-log-settings.ts';
import { rules } from '../../../core/audit/registry.generated.ts';
import { runRules } from '../../../core/audit/run.ts';
import type { AuditFacts } from '../../../core/model/audit-facts.ts';
import type { RouteSettings } from '../../../core/model/facts/v2-stage.ts';
import type { ApiKind } from '../../../core/model/target.ts';
import { account, auditFacts, gap, known, route } from './support/facts.ts';

type V2Kind = Exclude<ApiKind, 'REST'>;

/** What differs from a stage of an HTTP or WebSocket API that keeps every rule. */
interface Difference {
  readonly settings?: RouteSettings;
  readonly own?: Readonly<Record<string, RouteSettings>>;
  readonly accessLog?: { readonly format: string } | null;
  readonly more?: Partial<AuditFacts>;
}

const kept: RouteSettings = {
  detailedMetricsEnabled: true,
  loggingLevel: 'ERROR',
  throttlingRateLimit: 500,
  throttlingBurstLimit: 200,
};

function factsOf(
  kind: V2Kind,
  { settings = kept, own = {}, accessLog, more = {} }: Difference = {},
): AuditFacts {
  const base = auditFacts(more);
  const { rest: _, ...configuration } = base.configuration;
  const routes = known([route('GET', '/orders', {}, { routeKey: 'GET /orders' })]);
  const stage = {
    autoDeploy: true,
    defaultRouteSettings: settings,
    routeSettings: { ...own },
  };
  return {
    ...base,
    target: { ...base.target, apiKind: kind },
    metricName: 'a1b2c3',
    alarms: known(
      (['5xx', '4xx', 'latency'] as const).map((symptom) => ({
        name: symptom,
        symptom,
        watches: [{ api: 'a1b2c3', stage: 'prod' }],
      })),
    ),
    configuration: {
      ...configuration,
      routes,
      stage: {
        ...configuration.stage,
        accessLog:
          accessLog === null
            ? null
            : {
                destinationArn: `arn:aws:logs:eu-west-1:${account}:log-group:x`,
                format: recommendedFormats[kind],
                ...accessLog,
              },
      },
      ...(kind === 'HTTP'
        ? { http: { ...stage, cors: null, current: routes } }
        : {
            websocket: {
              ...stage,
              routeSelectionExpression: '$request.body.action',
              current: routes,
            },
          }),
    } as AuditFacts['configuration'],
    ...more,
  };
}

const resultsOf = (facts: AuditFacts) => runRules(rules, facts);
const resultOf = (facts: AuditFacts, id: string) =>
  resultsOf(facts).find(({ rule }) => rule === id);

/** The rules that do not hold for a kind. */
const notFor: Readonly<Record<V2Kind, readonly string[]>> = {
  HTTP: [
    'api-key-quota',
    'binary-media-types-missing',
    'caching-advice',
    'canary-leftover',
    'execution-logging',
    'log-role',
    'request-validation',
    'usage-plan-on-external',
    'waf-on-external',
    'xray-tracing',
  ],
  WEBSOCKET: [
    'api-key-quota',
    'binary-media-types-missing',
    'caching-advice',
    'canary-leftover',
    'deployment-drift',
    'jwt-lifetime',
    'private-exposure',
    'request-validation',
    'usage-plan-on-external',
    'waf-on-external',
    'xray-tracing',
  ],
};

describe.each(['HTTP', 'WEBSOCKET'] as const)('%s', (kind) => {
  test('the rules that do not hold for it say so', () => {
    const not = resultsOf(factsOf(kind)).filter((one) => one.notFor === kind);
    expect(not.map(({ rule }) => rule)).toEqual(notFor[kind]);
    expect(not.flatMap(({ verdicts }) => verdicts)).toEqual([]);
  });

  test('a stage that keeps the others', () => {
    const verdicts = resultsOf(factsOf(kind)).flatMap(({ rule, verdicts: all }) =>
      all.map(({ verdict }) => `${rule} ${verdict}`),
    );
    expect(verdicts.filter((one) => !one.endsWith(' pass'))).toEqual([]);
  });

  test.each<
    [rule: string, difference: Difference, fix: readonly object[], undo: readonly object[]]
  >([
    [
      'access-log-enabled',
      { accessLog: null },
      [
        { action: 'CreateLogGroup' },
        { action: 'PutRetentionPolicy' },
        {
          service: 'apigatewayv2',
          action: 'UpdateStage',
          input: { AccessLogSettings: { Format: recommendedFormats[kind] } },
        },
      ],
      [
        { service: 'apigatewayv2', action: 'DeleteAccessLogSettings' },
        { action: 'DeleteLogGroup' },
      ],
    ],
    [
      'access-log-enhanced-fields',
      { accessLog: { format: '$context.requestId $context.status' } },
      [
        {
          action: 'UpdateStage',
          input: { AccessLogSettings: { Format: recommendedFormats[kind] } },
        },
      ],
      [{ input: { AccessLogSettings: { Format: '$context.requestId $context.status' } } }],
    ],
    [
      'detailed-metrics',
      { settings: { ...kept, detailedMetricsEnabled: false } },
      [
        {
          service: 'apigatewayv2',
          input: {
            DefaultRouteSettings: { DetailedMetricsEnabled: true, ThrottlingRateLimit: 500 },
          },
        },
      ],
      [{ input: { DefaultRouteSettings: { DetailedMetricsEnabled: false } } }],
    ],
    [
      'throttle-by-class',
      { settings: { detailedMetricsEnabled: true } },
      [
        {
          input: {
            DefaultRouteSettings: {
              DetailedMetricsEnabled: true,
              ThrottlingRateLimit: 2000,
              ThrottlingBurstLimit: 1000,
            },
          },
        },
      ],
      [
        {
          input: {
            DefaultRouteSettings: { ThrottlingRateLimit: 10_000, ThrottlingBurstLimit: 5000 },
          },
        },
      ],
    ],
    [
      'throttle-by-class',
      { own: { 'GET /orders': { ...kept, throttlingRateLimit: 9000 } } },
      [
        {
          input: {
            RouteSettings: {
              'GET /orders': { ThrottlingRateLimit: 2000, ThrottlingBurstLimit: 200 },
            },
          },
        },
      ],
      [{ input: { RouteSettings: { 'GET /orders': { ThrottlingRateLimit: 9000 } } } }],
    ],
    [
      'log-retention',
      { more: { logGroups: known([{ name: 'x', retentionInDays: null }]) } },
      [{ action: 'PutRetentionPolicy' }],
      [{ action: 'DeleteRetentionPolicy' }],
    ],
    [
      'alarms-5xx',
      { more: { alarms: known([]) } },
      [
        {
          action: 'PutMetricAlarm',
          input: { Dimensions: [{ Name: 'ApiId', Value: 'a1b2c3' }, { Name: 'Stage' }] },
        },
      ],
      [{ action: 'DeleteAlarms' }],
    ],
  ])('%s', (rule, difference, fix, undo) => {
    const verdicts = resultOf(factsOf(kind, difference), rule)?.verdicts ?? [];
    const found = verdicts.find(({ verdict }) => verdict === 'violation');
    expect(found).toMatchObject({ fix, undo });
  });
});

test('a WebSocket API writes an execution log, and its level is part of the route settings', () => {
  const facts = factsOf('WEBSOCKET', { settings: { ...kept, loggingLevel: 'OFF' } });
  expect(resultOf(facts, 'execution-logging')?.verdicts).toMatchObject([
    {
      verdict: 'violation',
      fix: [
        {
          input: { DefaultRouteSettings: { LoggingLevel: 'ERROR', DetailedMetricsEnabled: true } },
        },
      ],
      undo: [{ input: { DefaultRouteSettings: { LoggingLevel: 'OFF' } } }],
    },
  ]);
});

describe('an HTTP API', () => {
  const domains = known([{ domain: 'api.example.com', basePath: '' }]);
  const byHand = (more: Partial<AuditFacts>): AuditFacts => {
    const facts = factsOf('HTTP', { more });
    const { http } = facts.configuration;
    return {
      ...facts,
      configuration: {
        ...facts.configuration,
        ...(http && { http: { ...http, autoDeploy: false } }),
      },
    };
  };
  const pending = [
    { route: 'GET /orders', kind: 'changed' as const },
    { route: 'shared', kind: 'changed' as const },
  ];
  const deployed = [
    { service: 'apigatewayv2', action: 'CreateDeployment', input: { StageName: 'prod' } },
  ];
  const undeployed = [
    { service: 'apigatewayv2', action: 'UpdateStage', input: { DeploymentId: 'd2' } },
    { service: 'apigatewayv2', action: 'DeleteDeployment' },
  ];
  const closed = { service: 'apigatewayv2', action: 'UpdateApi' };
  const [off, on] = [true, false].map((DisableExecuteApiEndpoint) => ({
    ...closed,
    input: { ApiId: 'a1b2c3', DisableExecuteApiEndpoint },
  }));

  test.each<[string, string, AuditFacts, object[]]>([
    [
      'a change waits for a deployment',
      'deployment-drift',
      byHand({ pendingRoutes: known(pending) }),
      [
        {
          verdict: 'violation',
          evidence: [
            { code: 'deployment-drift.pending', args: { count: 2 } },
            { code: 'deployment-drift.route', args: { route: 'GET /orders' } },
            { args: { route: 'shared' } },
          ],
          fix: deployed,
          undo: undeployed,
        },
      ],
    ],
    [
      'nothing waits',
      'deployment-drift',
      byHand({ pendingRoutes: known([]) }),
      [{ verdict: 'pass' }],
    ],
    [
      'an automatic deployment failed, which no other one mends',
      'deployment-drift',
      factsOf('HTTP', { more: { pendingRoutes: known(pending) } }),
      [{ verdict: 'violation', fix: null, undo: [] }],
    ],
    [
      'the export may not be read',
      'deployment-drift',
      byHand({ pendingRoutes: gap('apigatewayv2:ExportApi') }),
      [{ verdict: 'unknown' }],
    ],
    [
      'both ways in, and API Gateway deploys the change',
      'private-exposure',
      factsOf('HTTP', { more: { domains } }),
      [{ verdict: 'violation', fix: [off], undo: [on] }],
    ],
    [
      'both ways in, deployed by hand, and something else would be shipped',
      'private-exposure',
      byHand({ domains, pendingRoutes: known(pending) }),
      [
        {
          verdict: 'violation',
          evidence: [
            { code: 'private-exposure.default-endpoint' },
            { code: 'audit.ships', args: { pending: 2 } },
          ],
          fix: [off, ...deployed],
          undo: [on, ...undeployed],
        },
      ],
    ],
    [
      'domains that could not be read',
      'private-exposure',
      factsOf('HTTP', { more: { domains: gap('apigatewayv2:GetApiMappings') } }),
      [{ verdict: 'unknown' }],
    ],
    [
      'an API for administrators, which no policy keeps from the internet',
      'private-exposure',
      factsOf('HTTP', { more: { givenClass: 'admin' } }),
      [{ verdict: 'violation', fix: null }],
    ],
  ])('%s', (_, rule, facts, verdicts) => {
    expect(resultOf(facts, rule)?.verdicts).toMatchObject(verdicts);
  });
});
