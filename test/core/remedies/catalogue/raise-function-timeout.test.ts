import { expect } from '@jest/globals';
import raiseFunctionTimeout from '../../../../core/remedies/catalogue/raise-function-timeout.ts';
import { configuration, lambdaFacts, lambdaIntegration, route } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

remedyTable(raiseFunctionTimeout, [
  {
    name: 'a second less than the integration waits',
    facts: { lambda: lambdaFacts({ qualifier: null, alias: null }) },
    expected: {
      operations: [
        {
          id: 'raise',
          service: 'lambda',
          action: 'UpdateFunctionConfiguration',
          input: { FunctionName: 'orders', Timeout: 28 },
          expects: { Timeout: 3 },
          undo: [
            {
              service: 'lambda',
              action: 'UpdateFunctionConfiguration',
              input: { FunctionName: 'orders', Timeout: 3 },
            },
          ],
        },
      ],
    },
  },
  {
    name: 'behind an alias: publish and move it',
    facts: { lambda: lambdaFacts() },
    expected: {
      risk: 'high',
      operations: [
        expect.objectContaining({ action: 'UpdateFunctionConfiguration' }) as never,
        expect.objectContaining({ action: 'PublishVersion', expects: '4', undo: [] }) as never,
        expect.objectContaining({
          action: 'UpdateAlias',
          expects: { FunctionVersion: '4' },
          input: expect.objectContaining({
            FunctionVersion: { $result: 'publish', path: 'Version' },
          }),
        }) as never,
      ],
    },
  },
  {
    name: 'an alias of $LATEST needs no version',
    facts: {
      lambda: lambdaFacts({
        alias: { known: { name: 'live', version: '$LATEST', revisionId: 'r' } },
      }),
    },
    expected: { operations: [expect.objectContaining({ id: 'raise' }) as never] },
  },
  {
    name: 'a version without an alias',
    facts: { lambda: lambdaFacts({ qualifier: '4', alias: null }) },
    expected: null,
  },
  {
    name: 'the integration waits no longer than the function runs',
    facts: {
      lambda: lambdaFacts({ qualifier: null, alias: null }),
      configuration: configuration({
        routes: {
          known: [route('GET', '/orders', { ...lambdaIntegration, timeoutInMillis: 4000 })],
        },
      }),
    },
    expected: null,
  },
]);
