import type { AuditFacts } from '../../../../core/model/audit-facts.ts';
import type { Configuration } from '../../../../core/model/facts/configuration.ts';
import type { Stage } from '../../../../core/model/facts/stage.ts';
import type { RestConfiguration } from '../../../../core/model/facts/rest.ts';
import { recommendedFormat } from '../../../../core/audit/recommended-format.ts';
import { account, configuration, known, rest } from '../../checks/support/facts.ts';

export { account, functionArn, gap, known, lambdaUri, route } from '../../checks/support/facts.ts';

/** What differs from a stage that keeps every rule. */
export interface Difference extends Partial<Omit<AuditFacts, 'configuration' | 'stage'>> {
  readonly configuration?: Partial<Omit<Configuration, 'stage' | 'api' | 'rest'>>;
  readonly rest?: Partial<RestConfiguration>;
  readonly api?: Partial<Configuration['api']>;
  readonly deployed?: Partial<Stage>;
  readonly stage?: Partial<AuditFacts['stage']>;
}

export const executionGroup = 'API-Gateway-Execution-Logs_a1b2c3/prod';
export const accessGroup = '/aws/apigateway/shop';

/** A stage that keeps every rule; tests change what they are about. */
export function auditFacts({
  configuration: changed,
  api,
  rest: changedRest,
  deployed,
  stage,
  ...more
}: Difference = {}): AuditFacts {
  const base = configuration(changed);
  return {
    target: {
      account,
      region: 'eu-west-1',
      apiKind: 'REST',
      apiId: 'a1b2c3',
      apiName: 'shop',
      stage: 'prod',
    },
    at: '2026-01-05T10:30:00.000Z',
    givenClass: null,
    metricName: 'shop',
    configuration: {
      ...base,
      api: { ...base.api, ...api },
      stage: {
        ...base.stage,
        accessLog: {
          destinationArn: `arn:aws:logs:eu-west-1:${account}:log-group:${accessGroup}`,
          format: recommendedFormat,
        },
        ...deployed,
      },
      rest: rest({
        methodSettings: {
          '*/*': {
            loggingLevel: 'ERROR',
            metricsEnabled: true,
            throttlingRateLimit: 500,
            throttlingBurstLimit: 200,
          },
        },
        tracingEnabled: true,
        ...changedRest,
      }),
    },
    stage: { webAclArn: null, cacheSize: null, cached: {}, ...stage },
    alarms: known(
      (['5xx', '4xx', 'latency'] as const).map((symptom) => ({
        name: `shop-${symptom}`,
        symptom,
        watches: [{ api: 'shop', stage: 'prod' }],
      })),
    ),
    validators: known([]),
    logGroups: known([
      { name: executionGroup, retentionInDays: 365 },
      { name: accessGroup, retentionInDays: 30 },
    ]),
    functions: [],
    userPools: [],
    roles: [],
    domains: known([]),
    peakRate: known(12),
    ...more,
  };
}
