import check from '../../../../core/checks/http/ws-integration-error.ts';
import { failure, gap, known } from '../support/facts.ts';
import { socketFacts } from '../support/socket-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'ws-integration-error';
const send = { httpMethod: 'ANY', path: 'send' };
const answered = failure([id], { status: 500, route: send, lines: [] });

const cases: Case[] = [
  [
    'nothing is wrong',
    { facts: socketFacts(), signals: { serverErrors: 0, failures: [] } },
    [healthy, healthy],
  ],
  [
    'a route whose integration answers 500',
    { facts: socketFacts(), signals: { failures: [answered] } },
    [healthy, faulty({ confidence: 'certain', routes: [send], remedies: [] })],
  ],
  [
    'a failure that nothing logged names a route for',
    { facts: socketFacts(), signals: { failures: [{ ...answered, route: null }] } },
    [healthy, healthy],
  ],
  [
    'no access log',
    {
      facts: { ...socketFacts(), logs: { execution: known([]), access: gap('logs:StartQuery') } },
      signals: { failures: [] },
    },
    [unknown],
  ],
];

table(check, cases);
