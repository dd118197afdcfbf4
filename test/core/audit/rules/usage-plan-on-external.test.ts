import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/usage-plan-on-external.ts';
import { gap, known, route } from '../support/facts.ts';
import { table } from '../support/table.ts';

const keyed = route('GET', '/partners', {}, { apiKeyRequired: true });
const open = route('GET', '/open');
const preflight = route('OPTIONS', '/partners');
const plans = known([
  { id: 'p1', name: 'partners', apiStages: [{ apiId: 'a1b2c3', stage: 'prod' }] },
]);

describe('usage-plan-on-external', () => {
  table(rule, [
    ['nobody asks for keys', {}, []],
    [
      'keys and a plan',
      { configuration: { routes: known([keyed, open]) }, rest: { usagePlans: plans } },
      ['pass'],
    ],
    [
      'keys without a plan',
      { configuration: { routes: known([keyed]) } },
      [['no-plan']],
      ['apigateway:CreateUsagePlan'],
    ],
    [
      'said to be external, with an open method',
      {
        givenClass: 'external',
        configuration: { routes: known([keyed, open, preflight]) },
        rest: { usagePlans: plans },
      },
      [['no-key', 'hand-out-keys']],
      ['apigateway:UpdateMethod', 'apigateway:CreateDeployment'],
    ],
    [
      'and changes that wait',
      {
        givenClass: 'external',
        configuration: {
          routes: known([open]),
        },
        rest: {
          usagePlans: plans,
          pendingChanges: known([{ route: open, kind: 'added' as const, fields: [] }]),
        },
      },
      [['no-key', 'hand-out-keys', 'audit.ships']],
    ],
    [
      'said to be important',
      { givenClass: 'important', configuration: { routes: known([keyed]) } },
      [],
    ],
    ['methods not known', { configuration: { routes: gap() } }, ['unknown']],
    [
      'plans not known',
      { configuration: { routes: known([keyed]) }, rest: { usagePlans: gap() } },
      ['unknown'],
    ],
  ]);
});
