import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/log-retention.ts';
import { gap, known } from '../support/facts.ts';
import { table } from '../support/table.ts';

const group = (retentionInDays: number | null) => ({
  logGroups: known([{ name: 'group', retentionInDays }]),
});

describe('log-retention', () => {
  table(rule, [
    ['a month and a year', {}, ['pass', 'pass']],
    ['seven years', group(2557), ['pass']],
    ['for ever', group(null), [['for-ever']], ['logs:PutRetentionPolicy']],
    ['two weeks', group(14), [['too-short']]],
    ['ten years', group(3653), [['too-long']]],
    ['no group yet', { logGroups: known([]) }, []],
    ['could not be read', { logGroups: gap('logs:DescribeLogGroups') }, ['unknown']],
  ]);
});
