import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/integration-timeout-sane.ts';
import { functionArn, gap, known, route } from '../support/facts.ts';
import { table } from '../support/table.ts';

const unqualified = functionArn.replace(/:live$/, '');
const running = (timeout: number | null, arn = functionArn) => ({
  functions: [
    {
      arn,
      functionArn: unqualified,
      routes: [{ httpMethod: 'GET', path: '/orders' }],
      timeout: known(timeout),
    },
  ],
});
const waiting = (timeoutInMillis: number) => ({
  configuration: { routes: known([route('GET', '/orders', { timeoutInMillis })]) },
});

describe('integration-timeout-sane', () => {
  table(rule, [
    ['a function of three seconds', running(3), ['pass']],
    ['a function of 28 seconds', running(28), ['pass']],
    [
      'a function of a minute, behind an alias',
      running(60),
      [['outlasted', 'publish']],
      ['lambda:UpdateFunctionConfiguration'],
    ],
    ['the same without an alias', running(29, unqualified), [['outlasted']]],
    ['a second is the least', { ...running(3), ...waiting(900) }, [['outlasted', 'publish']], null],
    ['a function that is gone', running(null), ['pass']],
    [
      'beyond the usual limit',
      waiting(60_000),
      [['too-long']],
      ['apigateway:UpdateIntegration', 'apigateway:CreateDeployment'],
    ],
    ['mocks', { configuration: { routes: known([route('GET', '/', { type: 'MOCK' })]) } }, []],
    [
      'could not be read',
      {
        functions: [
          { ...running(3).functions[0]!, timeout: gap('lambda:GetFunctionConfiguration') },
        ],
      },
      ['unknown'],
    ],
  ]);
});
