import remedy from '../../../../core/remedies/catalogue/restore-payload-format.ts';
import { call, httpFacts } from '../http-api.ts';
import { remedyTable } from '../remedy-table.ts';

const routes = [{ httpMethod: 'GET', path: '/orders' }];
const set = (PayloadFormatVersion: string) =>
  call('UpdateIntegration', { IntegrationId: 'i1', PayloadFormatVersion });

remedyTable(remedy, [
  {
    name: 'the format that the function reads',
    cause: { routes, data: { payloadFormatVersion: '1.0' } },
    facts: httpFacts(),
    expected: {
      operations: [
        {
          id: 'set-PayloadFormatVersion-i1',
          ...set('1.0'),
          expects: { PayloadFormatVersion: '2.0' },
          undo: [set('2.0')],
        },
      ],
    },
  },
  {
    name: 'the integration has it already',
    cause: { routes, data: { payloadFormatVersion: '2.0' } },
    facts: httpFacts(),
    expected: null,
  },
  { name: 'nothing says which', cause: { routes, data: {} }, facts: httpFacts(), expected: null },
]);
