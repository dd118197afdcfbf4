import { describe, expect, test } from '@jest/globals';
import { probeWanted } from '../../../core/engine/probe-wanted.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import type { Facts } from '../../../core/model/facts.ts';
import type { Configuration } from '../../../core/model/facts/configuration.ts';
import type { Route } from '../../../core/model/route.ts';
import { hidden } from '../../../core/model/secrets/hidden.ts';
import { policySettingsSchema } from '../../../core/model/settings.ts';
import * as given from '../checks/support/facts.ts';

const { known, gap, rest, route } = given;
const allowed = {
  enabled: true,
  requests: [
    { api: 'blog', request: 'GET /orders' },
    { api: 'shop', request: 'GET /orders/42' },
    { api: 'a1b2c3', request: 'HEAD /health' },
  ],
};
const policy = (probe: object = allowed, more: object = {}) =>
  policySettingsSchema.parse({ probe, ...more });
const open = { verdict: 'cause-hidden', causes: [] } as unknown as Diagnosis;
const firm = (confidence: string, role = 'breaks') =>
  ({ verdict: 'cause-found', causes: [{ confidence, role }] }) as unknown as Diagnosis;

const shop = (
  more: Partial<Route> = {},
  configuration: Partial<Configuration> = {},
): Partial<Facts> => ({
  configuration: given.configuration({
    routes: known([route('GET', '/orders/{id}', {}, more), route('ANY', '/orders/{id}/lines')]),
    ...configuration,
  }),
});
const facts = (more: Partial<Facts> = shop()): Facts => given.facts(more);
const integration = (more: object) => ({
  integration: { ...route('GET', '/').integration!, ...more },
});
const quota = { id: 'p', name: 'p', quota: { limit: 1, period: 'DAY' } };

describe('a method is tested', () => {
  test('by a request that the policy declares safe, with the variables of the stage', () => {
    const stage = { ...given.configuration().stage, variables: { backend: 'blue' } };
    expect(probeWanted(policy(), facts(shop({}, { stage })), open)).toMatchObject({
      resourceId: 'r1',
      route: { httpMethod: 'GET', path: '/orders/{id}' },
      httpMethod: 'GET',
      path: '/orders/42',
      stageVariables: { backend: 'blue' },
    });
  });

  test.each<[string, Diagnosis]>([
    ['nothing explains the failures', { ...open, verdict: 'no-cause' }],
    ['too little could be read', { ...open, verdict: 'unknown' }],
    ['only telemetry is missing', firm('certain', 'hides')],
    ['the first cause is a guess', firm('possible')],
  ])('%s', (_, diagnosis) => {
    expect(probeWanted(policy(), facts(), diagnosis)).toBeDefined();
  });

  test('of several, the one that fails', () => {
    const two = known([route('GET', '/orders/{id}'), route('ANY', '/health')]);
    const failing = facts({
      ...shop({}, { routes: two }),
      logs: {
        execution: gap(),
        access: known([
          {
            at: given.end,
            requestId: 'r',
            httpMethod: 'HEAD',
            resourcePath: '/health',
            status: 500,
            responseType: null,
            message: null,
            integrationStatus: null,
          },
        ]),
      },
    });
    expect(probeWanted(policy(), failing, open)).toMatchObject({
      route: { httpMethod: 'ANY', path: '/health' },
      httpMethod: 'HEAD',
    });
  });
});

describe('no method is tested', () => {
  test.each<[string, object]>([
    ['by default', {}],
    ['where it is switched off', { ...allowed, enabled: false }],
    ['where no request is declared', { enabled: true }],
    ['of another API', { enabled: true, requests: [{ api: 'sho', request: 'GET /orders/42' }] }],
    ['that nothing serves', { enabled: true, requests: [{ api: 'shop', request: 'GET /x' }] }],
  ])('%s', (_, probe) => {
    expect(probeWanted(policy(probe), facts(), open)).toBeUndefined();
  });

  test.each<[string, Diagnosis]>([
    ['a cause is likely', firm('likely')],
    ['a cause is certain', firm('certain')],
    ['nothing fails', { ...open, verdict: 'healthy' }],
    ['it is over', { ...open, verdict: 'over' }],
  ])('where %s', (_, diagnosis) => {
    expect(probeWanted(policy(), facts(), diagnosis)).toBeUndefined();
  });

  test.each<[string, Partial<Facts>]>([
    ['the alarm counts 4XX', { alarm: { ...given.base().alarm, symptom: '4xx' } }],
    ['the rest is still to be read', { extent: 'essentials' }],
    ['one was tested', { probe: gap() }],
    ['an authorizer would be left out', shop({ authorizationType: 'CUSTOM' })],
    ['a signature would be left out', shop({ authorizationType: 'AWS_IAM' })],
    ['the answer is a stream', shop(integration({ responseTransferMode: 'STREAM' }))],
    ['it takes longer than a step', shop(integration({ timeoutInMillis: 60_000 }))],
    ['there is no integration', shop({ integration: null })],
    ['the method is not configured any more', shop({ resourceId: undefined })],
    [
      'what is configured is not deployed',
      shop(
        {},
        {
          rest: rest({
            pendingChanges: known([
              {
                route: { httpMethod: 'GET', path: '/orders/{id}' },
                kind: 'changed',
                fields: ['uri'],
              },
            ]),
          }),
        },
      ),
    ],
    [
      'it is not known whether it is deployed',
      shop({}, { rest: rest({ pendingChanges: gap('apigateway:GetResources') }) }),
    ],
    [
      'a stage variable is a secret, which is not kept',
      shop({}, { stage: { ...given.configuration().stage, variables: { token: hidden } } }),
    ],
    ['the API is hands off', shop({}, { api: { id: 'a1b2c3', name: 'shop', handsOff: true } })],
    [
      'twelve calls were made',
      {
        ...shop({}, { rest: rest({ usagePlans: known([quota as never]) }) }),
        deployment: {
          contents: ['d1', 'd2'].map((id) => ({ id, methods: known([]) })),
        },
      },
    ],
  ])('where %s', (_, more) => {
    expect(probeWanted(policy(), facts(more), open)).toBeUndefined();
  });

  test('where the policy keeps its hands off', () => {
    expect(probeWanted(policy(allowed, { handsOff: ['sh*'] }), facts(), open)).toBeUndefined();
  });
});

test.each(['POST /orders', 'DELETE /orders/1', 'GET /orders?token=1', 'OPTIONS /orders', 'orders'])(
  '%s cannot be declared safe',
  (request) => {
    const probe = { enabled: true, requests: [{ api: 'shop', request }] };
    expect(policySettingsSchema.safeParse({ probe }).success).toBe(false);
  },
);
