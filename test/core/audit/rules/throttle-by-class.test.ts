import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/throttle-by-class.ts';
import { gap, known, route } from '../support/facts.ts';
import { table } from '../support/table.ts';

const limits = (throttlingRateLimit: number, throttlingBurstLimit: number) => ({
  rest: { methodSettings: { '*/*': { throttlingRateLimit, throttlingBurstLimit } } },
});
const keyed = { routes: known([route('GET', '/', {}, { apiKeyRequired: true })]) };

describe('throttle-by-class', () => {
  table(rule, [
    ['of no known class, as an important one', limits(2000, 1000), ['pass']],
    ['above that', limits(2001, 1000), [['above', 'peak']], ['apigateway:UpdateStage']],
    ['external by its keys', { ...limits(500, 200), configuration: keyed }, ['pass']],
    ['too much for external', { ...limits(2000, 1000), configuration: keyed }, [['above', 'peak']]],
    [
      'the operator knows better',
      { ...limits(2000, 1000), configuration: keyed, givenClass: 'important' },
      ['pass'],
    ],
    ['administrators', { ...limits(100, 50), givenClass: 'admin' }, ['pass']],
    [
      'too much for administrators',
      { ...limits(500, 50), givenClass: 'admin' },
      [['above', 'peak']],
    ],
    ['never set', { rest: { methodSettings: {} } }, [['none', 'peak']], ['apigateway:UpdateStage']],
    ["the account's own limit is none", limits(10_000, 5000), [['none', 'peak']]],
    [
      'a new account allows less',
      {
        ...limits(20, 5),
        configuration: {
          account: known({ cloudwatchRoleArn: null, throttle: { rateLimit: 20, burstLimit: 5 } }),
        },
      },
      [['none', 'peak']],
    ],
    ['minus one is none', limits(-1, -1), [['none', 'peak']]],
    ['a burst without bounds', limits(100, 5000), [['above', 'peak']]],
    [
      'busier than its class',
      { ...limits(10_000, 5000), peakRate: known(1700) },
      [['none', 'busy']],
      null,
    ],
    [
      'traffic not known',
      { ...limits(10_000, 5000), peakRate: gap('cloudwatch:GetMetricData') },
      [['none']],
    ],
    ['methods not known, class neither', { configuration: { routes: gap() } }, ['unknown']],
  ]);
});
