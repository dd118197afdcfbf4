import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/detailed-metrics.ts';
import { table } from '../support/table.ts';

describe('detailed-metrics', () => {
  table(rule, [
    ['on', {}, ['pass']],
    [
      'off',
      { rest: { methodSettings: { '*/*': { metricsEnabled: false } } } },
      [['off']],
      ['apigateway:UpdateStage'],
    ],
    ['never set', { rest: { methodSettings: {} } }, [['off']]],
  ]);
});
