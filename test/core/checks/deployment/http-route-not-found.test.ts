import check from '../../../../core/checks/deployment/http-route-not-found.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const cases: Case[] = [
  ['nothing is wrong', {}, [healthy]],
  [
    'FILL IN: the facts and signals while the cause is active, and what the check must find',
    { facts: {}, signals: {} },
    [faulty({ remedies: [] })],
  ],
  // FILL IN: what looks like the cause and is not, and what could not be read.
];

table(check, cases);
