import check from '../../../../core/checks/deployment/http-stage-prefix-in-path.ts';
import { failure, gap } from '../support/facts.ts';
import { clientsFail, httpFacts } from '../support/http-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const named = httpFacts({}, { stage: 'v1' });
const answered = (count: number, status = 404) =>
  Array.from({ length: count }, (_, index) =>
    failure(['http-stage-prefix-in-path'], { requestId: `r${index}`, status, lines: [] }),
  );
const failing = (failures: ReturnType<typeof answered>) => ({ ...clientsFail, failures });

const cases: Case[] = [
  ['nothing is wrong', { facts: named, signals: { ...clientsFail, clientErrors: 0 } }, [healthy]],
  [
    'every request ends in a 404 of the function',
    { facts: named, signals: failing(answered(20)) },
    [faulty({ subject: 'v1', confidence: 'possible', remedies: [] })],
  ],
  ['a few requests', { facts: named, signals: failing(answered(3)) }, [healthy]],
  [
    'the route works for others',
    {
      facts: named,
      signals: {
        ...failing(answered(20)),
        routes: [
          {
            route: { httpMethod: 'GET', path: '/orders' },
            requests: 500,
            failures: 20,
            excess: 20,
            since: null,
          },
        ],
      },
    },
    [healthy],
  ],
  [
    'other refusals besides',
    { facts: named, signals: failing([...answered(20), ...answered(1, 400)]) },
    [healthy],
  ],
  ['a stage without a name', { facts: httpFacts(), signals: failing(answered(20)) }, [healthy]],
  [
    'no log',
    {
      facts: { ...named, logs: { execution: gap(), access: gap() } },
      signals: { ...clientsFail, logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
