import { expect } from '@jest/globals';
import raiseIntegrationTimeout from '../../../../core/remedies/catalogue/raise-integration-timeout.ts';
import { configuration, lambdaIntegration, route } from '../facts.ts';
import { call, httpFacts } from '../http-api.ts';
import { remedyTable } from '../remedy-table.ts';

const timeoutOf = (timeoutInMillis: number) => ({
  configuration: configuration({
    routes: { known: [route('GET', '/orders', { ...lambdaIntegration, timeoutInMillis })] },
  }),
});

remedyTable(raiseIntegrationTimeout, [
  {
    name: 'up to the default',
    facts: timeoutOf(5000),
    expected: {
      operations: [
        expect.objectContaining({
          action: 'UpdateIntegration',
          expects: { '/timeoutInMillis': 5000 },
          input: expect.objectContaining({
            patchOperations: [{ op: 'replace', path: '/timeoutInMillis', value: '29000' }],
          }),
        }) as never,
        expect.objectContaining({ action: 'CreateDeployment' }) as never,
      ],
      lifetime: 'stopgap',
    },
  },
  { name: 'no further', facts: timeoutOf(29_000), expected: null },
  {
    name: 'an integration of an HTTP API, once for all its routes',
    cause: { routes: 'all' },
    facts: httpFacts(),
    expected: {
      operations: [
        {
          id: 'set-TimeoutInMillis-i1',
          ...call('UpdateIntegration', { IntegrationId: 'i1', TimeoutInMillis: 30_000 }),
          expects: { TimeoutInMillis: 5000 },
          undo: [call('UpdateIntegration', { IntegrationId: 'i1', TimeoutInMillis: 5000 })],
        },
      ],
    },
  },
]);
