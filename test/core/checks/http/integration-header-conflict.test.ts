import check from '../../../../core/checks/http/integration-header-conflict.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const setting = (name: string, type = 'AWS') =>
  route('POST', '/quotes', {
    type,
    requestParameters: { [`integration.request.header.${name}`]: "'x'" },
  });
const api = (one: ReturnType<typeof setting>) => ({
  facts: { configuration: configuration({ routes: known([one]) }) },
});
const failing = {
  failures: [
    failure([check.id], {
      route: { httpMethod: 'POST', path: '/quotes' },
      lines: ['Execution failed due to configuration error: Authorization header already present'],
    }),
  ],
};

const cases: Case[] = [
  ['proxies set no header', {}, []],
  ['another header', api(setting('X-Tenant')), []],
  ['a host of its own may get it', api(setting('Authorization', 'HTTP')), []],
  [
    'a header of API Gateway’s own, and nothing failed for it',
    {
      ...api(setting('Authorization')),
      signals: { failures: [failure(['lambda-unhandled-error'])] },
    },
    [healthy],
  ],
  [
    'the log says so',
    { ...api(setting('Authorization')), signals: failing },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        advised: [
          {
            action: 'UpdateIntegration',
            input: {
              patchOperations: [
                {
                  op: 'remove',
                  path: '/requestParameters/integration.request.header.Authorization',
                },
              ],
            },
          },
          { action: 'CreateDeployment' },
        ],
      }),
    ],
  ],
  [
    'no log could be read',
    {
      facts: {
        ...api(setting('Authorization')).facts,
        logs: { execution: gap('logs:StartQuery'), access: known([]) },
      },
      signals: { logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
