import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/canary-leftover.ts';
import { table } from '../support/table.ts';

const canary = (percentTraffic: number, deploymentId: string) => ({
  rest: { canary: { percentTraffic, deploymentId } },
});

describe('canary-leftover', () => {
  table(rule, [
    ['none', {}, ['pass']],
    ['no traffic', canary(0, 'd1'), [['idle']], ['apigateway:UpdateStage']],
    ['the same deployment', canary(10, 'd2'), [['same']]],
    ['for a month', canary(10, 'd1'), [['old', 'promote']]],
    [
      'since yesterday',
      {
        ...canary(10, 'd3'),
        configuration: {
          deployments: { known: [{ id: 'd3', createdAt: '2026-01-04T10:00:00.000Z' }] },
        },
      },
      ['pass'],
    ],
  ]);
});
