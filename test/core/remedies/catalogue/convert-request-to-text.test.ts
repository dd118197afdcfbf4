import { expect } from '@jest/globals';
import convertRequestToText from '../../../../core/remedies/catalogue/convert-request-to-text.ts';
import { configuration, lambdaIntegration, rest, route } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { check: 'mapping-request-transform-failed' };
const mock = route('GET', '/orders', { ...lambdaIntegration, type: 'MOCK' });

remedyTable(convertRequestToText, [
  {
    name: 'sets the one field, deploys, and can go all the way back',
    cause,
    facts: { configuration: configuration({ routes: { known: [mock] } }) },
    expected: {
      operations: [
        expect.objectContaining({
          id: 'set-contentHandling-rorders-GET',
          action: 'UpdateIntegration',
          expects: { '/contentHandling': null },
          undo: [
            expect.objectContaining({
              input: expect.objectContaining({
                patchOperations: [{ op: 'replace', path: '/contentHandling', value: '' }],
              }),
            }),
          ],
        }) as never,
        expect.objectContaining({ id: 'deploy' }) as never,
      ],
      lifetime: 'permanent',
    },
  },
  {
    name: 'it is converted already',
    cause,
    facts: {
      configuration: configuration({
        routes: {
          known: [
            route('GET', '/orders', {
              ...lambdaIntegration,
              type: 'MOCK',
              contentHandling: 'CONVERT_TO_TEXT',
            }),
          ],
        },
      }),
    },
    expected: null,
  },
  {
    name: 'the stage has a canary',
    cause,
    facts: {
      configuration: configuration({
        routes: { known: [mock] },
        rest: rest({ canary: { percentTraffic: 10 } }),
      }),
    },
    expected: null,
  },
]);
