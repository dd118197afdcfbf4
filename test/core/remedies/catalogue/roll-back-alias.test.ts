import { expect } from '@jest/globals';
import rollBackAlias from '../../../../core/remedies/catalogue/roll-back-alias.ts';
import { lambdaFacts } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

remedyTable(rollBackAlias, [
  {
    name: 'to the version before',
    facts: { lambda: lambdaFacts() },
    expected: {
      operations: [
        {
          id: 'roll-back',
          service: 'lambda',
          action: 'UpdateAlias',
          input: {
            FunctionName: 'orders',
            Name: 'live',
            FunctionVersion: '3',
            RevisionId: 'rev-4',
          },
          expects: { FunctionVersion: '4' },
          undo: [
            {
              service: 'lambda',
              action: 'UpdateAlias',
              input: { FunctionName: 'orders', Name: 'live', FunctionVersion: '4' },
            },
          ],
        },
      ],
      lifetime: 'stopgap',
    },
  },
  {
    name: 'to the version that the check names',
    cause: { data: { previousVersion: '2' } },
    facts: {
      lambda: lambdaFacts({
        versions: {
          known: ['2', '3', '4'].map((version) => ({ version, lastModified: '2026-01-01' })),
        },
      }),
    },
    expected: {
      operations: [
        expect.objectContaining({
          input: expect.objectContaining({ FunctionVersion: '2' }) as unknown,
        }) as never,
      ],
    },
  },
  {
    name: 'no older version',
    facts: {
      lambda: lambdaFacts({ versions: { known: [{ version: '4', lastModified: '2026-01-01' }] } }),
    },
    expected: null,
  },
  {
    name: 'the alias points at $LATEST',
    facts: {
      lambda: lambdaFacts({
        alias: { known: { name: 'live', version: '$LATEST', revisionId: 'r' } },
      }),
    },
    expected: null,
  },
  { name: 'no alias', facts: { lambda: lambdaFacts({ alias: null }) }, expected: null },
  {
    name: 'versions could not be read',
    facts: {
      lambda: lambdaFacts({
        versions: { gap: { what: 'lambda:ListVersionsByFunction', because: 'denied' } },
      }),
    },
    expected: 'gap',
  },
]);
