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

const seen = (path: string, failures: number) => ({
  route: { httpMethod: 'GET', path },
  requests: 50,
  failures,
  excess: failures,
  since: null,
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
  [
    'a log without routes: it is the function whose method fails, as the methods’ metrics show',
    {
      ...api(route('GET', '/orders'), route('GET', '/stock')),
      signals: { ...failing({ route: null }), routes: [seen('/orders', 9), seen('/stock', 0)] },
    },
    [faulty({ subject: 'GET /orders' }), healthy],
  ],
  [
    'a log without routes, and nothing says which method fails',
    { ...api(route('GET', '/orders'), route('GET', '/stock')), signals: failing({ route: null }) },
    [healthy, healthy],
  ],
];

table(check, cases);
