import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/caching-advice.ts';
import { gap, known, route } from '../support/facts.ts';
import { table } from '../support/table.ts';

describe('caching-advice', () => {
  table(rule, [
    ['not busy', {}, ['pass']],
    ['busy', { peakRate: known(80) }, [['busy']], ['apigateway:UpdateStage']],
    ['no traffic', { peakRate: known(null) }, []],
    ['traffic not known', { peakRate: gap('cloudwatch:GetMetricData') }, ['unknown']],
    [
      'answers for one caller only',
      {
        peakRate: known(80),
        configuration: {
          routes: known([route('GET', '/me', {}, { authorizationType: 'CUSTOM' })]),
        },
      },
      [],
    ],
    [
      'a cache that is encrypted',
      { stage: { cacheSize: '0.5', cached: { '*/*': { encrypted: true, seconds: 300 } } } },
      ['pass'],
    ],
    [
      'a cache that is not',
      { stage: { cacheSize: '0.5', cached: { '*/*': { encrypted: false, seconds: 300 } } } },
      [['plain']],
      ['apigateway:UpdateStage'],
    ],
  ]);
});
