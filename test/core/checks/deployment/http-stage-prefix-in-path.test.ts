import check from '../../../../core/checks/deployment/http-stage-prefix-in-path.ts';
import type { Integration } from '../../../../core/model/route.ts';
import { failure, gap, known, route } from '../support/facts.ts';
import { clientsFail, httpFacts } from '../support/http-api.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const named = httpFacts({}, { stage: 'v1' });
const answered = (count: number, status = 404) =>
  Array.from({ length: count }, (_, index) =>
    failure(['http-stage-prefix-in-path'], { requestId: `r${index}`, status, lines: [] }),
  );
const linked = (more: Partial<Integration> = {}) =>
  httpFacts(
    {
      routes: known([
        route('GET', '/orders', {
          id: 'i1',
          type: 'HTTP_PROXY',
          uri: 'arn:aws:servicediscovery:eu-west-1:111122223333:service/srv-1',
          connectionType: 'VPC_LINK',
          connectionId: 'link-2',
          ...more,
        }),
      ]),
    },
    { stage: 'v1' },
  );
const passed = (count: number, status = 404) =>
  Array.from({ length: count }, (_, index) =>
    failure(['http-backend-4xx-passthrough'], { requestId: `p${index}`, status, lines: [] }),
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
  [
    'every request ends in a 404 of a private service',
    { facts: linked(), signals: failing(passed(20)) },
    [
      faulty({
        confidence: 'possible',
        evidence: [{ code: 'http-stage-prefix-in-path.private', args: { seen: '/v1/orders' } }],
        advised: [
          {
            action: 'UpdateIntegration',
            input: { RequestParameters: { 'overwrite:path': '$request.path' } },
          },
        ],
      }),
    ],
  ],
  [
    'a private service gets the path without the stage',
    {
      facts: linked({ requestParameters: { 'overwrite:path': '$request.path' } }),
      signals: failing(passed(20)),
    },
    [healthy],
  ],
  [
    'a private service refuses with another status',
    { facts: linked(), signals: failing(passed(20, 403)) },
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
