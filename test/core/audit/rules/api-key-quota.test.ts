import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/api-key-quota.ts';
import { gap, known } from '../support/facts.ts';
import { table } from '../support/table.ts';

const plan = (more: object) => ({
  rest: { usagePlans: known([{ id: 'p1', name: 'partners', apiStages: [], ...more }]) },
});
const quota = { limit: 10_000, period: 'DAY' };
const throttle = { rateLimit: 10, burstLimit: 20 };

describe('api-key-quota', () => {
  table(rule, [
    ['no plan', {}, []],
    ['quota and rate', plan({ quota, throttle }), ['pass']],
    ['no quota', plan({ throttle }), [['no-quota']], ['apigateway:UpdateUsagePlan']],
    ['no rate', plan({ quota }), [['no-throttle']]],
    ['neither', plan({}), [['no-quota', 'no-throttle']]],
    ['could not be read', { rest: { usagePlans: gap() } }, ['unknown']],
  ]);
});
