import check from './check.ts';
import { configuration, gap, known } from '../../test/core/checks/support/facts.ts';
import {
  type Case,
  faulty,
  healthy,
  table,
  unknown,
} from '../../test/core/checks/support/table.ts';

const deployment = { id: 'd1', createdAt: '2026-01-05T08:00:00.000Z' };

const cases: Case[] = [
  [
    'fine',
    { facts: { configuration: configuration({ deployments: known([deployment]) }) } },
    [healthy],
  ],
  [
    'wrong',
    { facts: { configuration: configuration({ deployments: known([]) }) } },
    [faulty({ remedies: [] })],
  ],
  [
    'could not be read',
    { facts: { configuration: configuration({ deployments: gap() }) } },
    [unknown],
  ],
];

table(check, cases);
