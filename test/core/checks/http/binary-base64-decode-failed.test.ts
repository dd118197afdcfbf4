import check from '../../../../core/checks/http/binary-base64-decode-failed.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const api = (...routes: ReturnType<typeof route>[]) => ({
  facts: { configuration: configuration({ routes: known(routes) }) },
});
const converting = route('POST', '/quotes', {
  type: 'AWS',
  integrationResponses: { 200: { statusCode: '200', contentHandling: 'CONVERT_TO_BINARY' } },
});
const failing = (more: object = {}) => ({
  failures: [
    failure([check.id], {
      route: { httpMethod: 'POST', path: '/quotes' },
      lines: ['Unable to base64 decode the body.'],
      ...more,
    }),
  ],
});

const cases: Case[] = [
  [
    'nothing converts, and no function is a proxy',
    api(route('GET', '/rates', { type: 'HTTP' })),
    [],
  ],
  ['a proxy, and the log says nothing of it', {}, [healthy]],
  [
    'a response is converted, and none failed',
    { ...api(converting), signals: { failures: [failure(['lambda-unhandled-error'])] } },
    [healthy],
  ],
  [
    'a response is converted, and the log says so',
    { ...api(converting), signals: failing() },
    [
      faulty({
        confidence: 'certain',
        advised: [
          {
            action: 'UpdateIntegrationResponse',
            input: {
              statusCode: '200',
              patchOperations: [{ op: 'replace', path: '/contentHandling', value: '' }],
            },
          },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'a response is converted, and no log could be read',
    {
      facts: {
        ...api(converting).facts,
        logs: { execution: gap('logs:StartQuery'), access: known([]) },
      },
      signals: { logsRead: false },
    },
    [unknown],
  ],
  [
    'a function says that its body is encoded',
    {
      ...api(route('GET', '/orders')),
      signals: failing({ route: { httpMethod: 'GET', path: '/orders' } }),
    },
    [faulty({ confidence: 'certain', evidence: [{ code: `${check.id}.function` }, {}] })],
  ],
];

table(check, cases);
