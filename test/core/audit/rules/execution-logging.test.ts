import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/execution-logging.ts';
import { table } from '../support/table.ts';

describe('execution-logging', () => {
  table(rule, [
    ['on', {}, ['pass']],
    ['on at INFO', { rest: { methodSettings: { '*/*': { loggingLevel: 'INFO' } } } }, ['pass']],
    ['never set', { rest: { methodSettings: {} } }, [['off']], ['apigateway:UpdateStage']],
    ['off', { rest: { methodSettings: { '*/*': { loggingLevel: 'OFF' } } } }, [['off']]],
    [
      'off for one method',
      {
        rest: {
          methodSettings: {
            '*/*': { loggingLevel: 'ERROR' },
            '~1orders/GET': { loggingLevel: 'OFF' },
          },
        },
      },
      ['pass', ['off']],
    ],
    [
      'no role to write with',
      {
        rest: { methodSettings: {} },
        configuration: { account: { known: { cloudwatchRoleArn: null } } },
      },
      [['off', 'role-first']],
    ],
  ]);
});
