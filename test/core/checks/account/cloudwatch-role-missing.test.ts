import check from '../../../../core/checks/account/cloudwatch-role-missing.ts';
import { account, configuration, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const cases: Case[] = [
  ['a role', {}, [healthy]],
  [
    'no role',
    { facts: { configuration: configuration({ account: known({ cloudwatchRoleArn: null }) }) } },
    [faulty({ subject: account, remedies: [] })],
  ],
  ['could not be read', { facts: { configuration: configuration({ account: gap() }) } }, [unknown]],
];

table(check, cases);
