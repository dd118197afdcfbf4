import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/access-log-enabled.ts';
import { table } from '../support/table.ts';

describe('access-log-enabled', () => {
  table(rule, [
    ['on', {}, ['pass']],
    [
      'off',
      { deployed: { accessLog: null } },
      [['none']],
      ['logs:CreateLogGroup', 'logs:PutRetentionPolicy', 'apigateway:UpdateStage'],
    ],
  ]);
});
