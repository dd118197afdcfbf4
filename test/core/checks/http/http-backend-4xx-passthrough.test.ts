import check from '../../../../core/checks/http/http-backend-4xx-passthrough.ts';
import { configuration, failure, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const at = (path: string, host: string) =>
  route('GET', path, { type: 'HTTP_PROXY', uri: `https://${host}${path}` });
const two = {
  configuration: configuration({
    routes: known([at('/a', 'one.example.com'), at('/b', 'two.example.com')]),
  }),
};
const refused = failure([check.id, 'aws-service-integration-error'], {
  status: 403,
  route: { httpMethod: 'GET', path: '/a' },
});

const cases: Case[] = [
  ['no HTTP backend', {}, []],
  ['nothing fails', { facts: two, signals: { serverErrors: 0 } }, [healthy, healthy]],
  [
    'one host refuses',
    { facts: two, signals: { failures: [refused], clientErrors: 10 } },
    [
      faulty({
        subject: 'one.example.com',
        confidence: 'certain',
        remedies: [],
        data: { statuses: '403' },
      }),
      healthy,
    ],
  ],
  [
    'the log leaves the method out, and there are two hosts',
    { facts: two, signals: { failures: [{ ...refused, route: null }] } },
    [healthy, healthy],
  ],
  [
    'the log leaves the method out, and a function answered',
    {
      facts: { configuration: configuration({ routes: known([at('/a', 'one.example.com')]) }) },
      signals: {
        failures: [{ ...refused, route: null, causes: [check.id, 'http-stage-prefix-in-path'] }],
      },
    },
    [healthy],
  ],
  [
    'requests fail and no log could be read',
    { facts: two, signals: { logsRead: false } },
    [unknown],
  ],
];

table(check, cases);
