import check from '../../../../core/checks/lambda/lambda-alias-or-version-deleted.ts';
import { fn, justDeployed, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const missing = (more: object = {}) => ({
  functions: [fn({ configuration: known(null), missing: 'qualifier', ...more })],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const event = (name: string, details: Record<string, string>) => ({
  at: '2026-01-05T10:19:55.000Z',
  source: 'lambda.amazonaws.com',
  name,
  by: 'arn:aws:iam::111122223333:user/dev',
  resources: [{ kind: 'function', id: 'orders' }],
  details,
});
const changes = (...events: ReturnType<typeof event>[]) =>
  known({
    events,
    completeFrom: '2026-01-05T07:00:00.000Z',
    completeUntil: '2026-01-05T10:15:00.000Z',
  });
const deleted = event('DeleteAlias', { alias: 'live' });

const cases: Case[] = [
  ['it exists', {}, [healthy]],
  [
    'the function itself is missing',
    { facts: { lambda: missing({ missing: 'function' }) } },
    [healthy],
  ],
  [
    'CloudTrail lists the deletion, but not where the alias pointed',
    { facts: { lambda: missing(), changes: changes(deleted) } },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        advised: [{ action: 'ListVersionsByFunction' }],
      }),
    ],
  ],
  [
    'CloudTrail lists where it pointed, too',
    {
      facts: {
        lambda: missing(),
        changes: changes(deleted, event('UpdateAlias', { alias: 'live', functionVersion: '7' })),
      },
    },
    [
      faulty({
        remedies: [],
        advised: [
          { action: 'CreateAlias', input: { Name: 'live', FunctionVersion: '7' } },
          {
            action: 'AddPermission',
            input: { SourceArn: 'arn:aws:execute-api:eu-west-1:111122223333:a1b2c3/*/GET/orders' },
          },
        ],
      }),
    ],
  ],
  [
    'deleted and not listed yet, right after an innocent deployment',
    { facts: { lambda: missing(), changes: changes(), configuration: justDeployed() } },
    [faulty({ remedies: [] })],
  ],
  [
    'a version',
    {
      facts: {
        lambda: missing({ qualifier: '3', alias: null }),
        changes: changes(event('DeleteFunction', { qualifier: '3' })),
      },
    },
    [faulty({ data: { history: 'deleted' } })],
  ],
];

table(check, cases);
