import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/deployment-drift.ts';
import { gap, known } from '../support/facts.ts';
import { table } from '../support/table.ts';

const orders = { httpMethod: 'GET', path: '/orders' };

describe('deployment-drift', () => {
  table(rule, [
    ['nothing waits', {}, ['pass']],
    [
      'something waits',
      {
        rest: {
          pendingChanges: known([
            { route: orders, kind: 'changed' as const, fields: ['uri'] },
            { route: { httpMethod: 'POST', path: '/new' }, kind: 'added' as const, fields: [] },
          ]),
        },
      },
      [['pending', 'change', 'change']],
      ['apigateway:CreateDeployment'],
    ],
    ['could not be read', { rest: { pendingChanges: gap() } }, ['unknown']],
  ]);
});
