import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/execution-logging.ts';
import { table } from '../support/table.ts';

describe('execution-logging', () => {
  table(rule, [
    ['on', {}, ['pass']],
    ['on at INFO', { deployed: { methodSettings: { '*/*': { loggingLevel: 'INFO' } } } }, ['pass']],
    ['never set', { deployed: { methodSettings: {} } }, [['off']], ['apigateway:UpdateStage']],
    ['off', { deployed: { methodSettings: { '*/*': { loggingLevel: 'OFF' } } } }, [['off']]],
    [
      'off for one method',
      {
        deployed: {
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
        deployed: { methodSettings: {} },
        configuration: { account: { known: { cloudwatchRoleArn: null } } },
      },
      [['off', 'role-first']],
    ],
  ]);
});
