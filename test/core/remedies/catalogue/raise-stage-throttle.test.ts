import { expect } from '@jest/globals';
import raiseStageThrottle from '../../../../core/remedies/catalogue/raise-stage-throttle.ts';
import { configuration, minute, rest } from '../facts.ts';
import { call, httpFacts } from '../http-api.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { check: 'throttle-stage-method', subject: '*/*' };
const facts = (methodSettings: object) => ({
  configuration: configuration({
    rest: rest({ methodSettings: { ...methodSettings } }),
  }),
  metrics: { known: { minutes: [minute(0, { requests: 1200, clientErrors: 600 })] } },
});

remedyTable(raiseStageThrottle, [
  {
    name: 'all methods',
    cause,
    facts: facts({ '*/*': { throttlingRateLimit: 10, throttlingBurstLimit: 20 } }),
    expected: {
      operations: [
        {
          id: 'raise',
          service: 'apigateway',
          action: 'UpdateStage',
          input: {
            restApiId: 'a1b2c3d4e5',
            stageName: 'prod',
            patchOperations: [
              { op: 'replace', path: '/*/*/throttling/rateLimit', value: '30' },
              { op: 'replace', path: '/*/*/throttling/burstLimit', value: '40' },
            ],
          },
          expects: { '/*/*/throttling/rateLimit': 10, '/*/*/throttling/burstLimit': 20 },
          undo: [
            {
              service: 'apigateway',
              action: 'UpdateStage',
              input: {
                restApiId: 'a1b2c3d4e5',
                stageName: 'prod',
                patchOperations: [
                  { op: 'replace', path: '/*/*/throttling/rateLimit', value: '10' },
                  { op: 'replace', path: '/*/*/throttling/burstLimit', value: '20' },
                ],
              },
            },
          ],
        },
      ],
    },
  },
  {
    name: 'one method',
    cause: { ...cause, subject: 'orders~1{id}/GET' },
    facts: facts({ 'orders~1{id}/GET': { throttlingRateLimit: 1 } }),
    expected: {
      operations: [
        expect.objectContaining({
          expects: { '/orders~1{id}/GET/throttling/rateLimit': 1 },
        }) as never,
      ],
    },
  },
  {
    name: 'zero switches a stage off: high risk',
    cause,
    facts: facts({ '*/*': { throttlingRateLimit: 0, throttlingBurstLimit: 0 } }),
    expected: { risk: 'high' },
  },
  { name: 'no limit', cause, facts: facts({ '*/*': { throttlingRateLimit: -1 } }), expected: null },
  { name: 'no settings', cause, facts: facts({}), expected: null },
  {
    name: 'every route of an HTTP API',
    cause,
    facts: { ...httpFacts(), metrics: facts({}).metrics },
    expected: {
      operations: [
        {
          id: 'raise',
          ...call('UpdateStage', {
            StageName: 'prod',
            DefaultRouteSettings: {
              DetailedMetricsEnabled: true,
              ThrottlingBurstLimit: 40,
              ThrottlingRateLimit: 30,
            },
          }),
          expects: {
            DefaultRouteSettings: {
              DetailedMetricsEnabled: true,
              ThrottlingBurstLimit: 20,
              ThrottlingRateLimit: 10,
            },
          },
          undo: [
            call('UpdateStage', {
              StageName: 'prod',
              DefaultRouteSettings: {
                DetailedMetricsEnabled: true,
                ThrottlingBurstLimit: 20,
                ThrottlingRateLimit: 10,
              },
            }),
          ],
        },
      ],
    },
  },
  {
    name: 'one route of an HTTP API that is shut',
    cause: { ...cause, subject: 'GET /orders' },
    facts: { ...httpFacts(), metrics: facts({}).metrics },
    expected: {
      risk: 'high',
      operations: [
        expect.objectContaining({
          expects: {
            RouteSettings: {
              'GET /orders': { ThrottlingBurstLimit: 0, ThrottlingRateLimit: 0 },
            },
          },
        }) as never,
      ],
    },
  },
]);
