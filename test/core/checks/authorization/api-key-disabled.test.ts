import check from '../../../../core/checks/authorization/api-key-disabled.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';
import { clientErrors, keyed, refused } from './support/keyed.ts';

const id = 'api-key-disabled';
const off = (updatedAt: string, key = 'key1') => ({
  id: key,
  name: 'partner',
  enabled: false,
  updatedAt,
});
const justNow = '2026-01-05T10:19:40.000Z';
const longAgo = '2025-12-01T00:00:00.000Z';

const switchedOff = (tool: string) => ({
  known: {
    events: [
      {
        at: justNow,
        source: 'apigateway.amazonaws.com',
        name: 'UpdateApiKey',
        by: 'arn:aws:sts::123456789012:assumed-role/deploy/session',
        tool,
        resources: [{ kind: 'api-key', id: 'key1' }],
        details: { 'replace /enabled': 'false' },
      },
    ],
    completeFrom: '2026-01-05T00:00:00.000Z',
    completeUntil: '2026-01-05T12:00:00.000Z',
  },
});

const cases: Case[] = [
  ['no method requires a key', {}, []],
  [
    'every key that was read is enabled, and there are more',
    { facts: keyed({ isEveryKey: false }), signals: clientErrors(refused()) },
    [unknown],
  ],
  [
    'the only key that was read is the one that requests carried, and it is enabled',
    {
      facts: keyed({ isEveryKey: false }),
      signals: clientErrors(refused({ apiKeyId: 'key1' })),
    },
    [healthy],
  ],
  ['every key is enabled', { facts: keyed(), signals: clientErrors(refused()) }, [healthy]],
  [
    'a refused request carried it',
    {
      facts: keyed({ keys: [off(longAgo)] }),
      signals: clientErrors(refused({ apiKeyId: 'key1' })),
    },
    [
      faulty({
        subject: 'key1',
        confidence: 'certain',
        remedies: [],
        evidence: [{ code: `${id}.off` }, { code: `${id}.carried` }, {}],
        advised: [{ action: 'UpdateApiKey' }],
      }),
    ],
  ],
  [
    'it was changed right before, and the log names no key',
    { facts: keyed({ keys: [off(justNow)] }), signals: clientErrors(refused()) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a deployment switched it off',
    {
      facts: { ...keyed({ keys: [off(justNow)] }), changes: switchedOff('AWS CDK') },
      signals: clientErrors(refused()),
    },
    [faulty({ remedies: ['enable-api-key'], data: { tool: 'AWS CDK', changedAt: justNow } })],
  ],
  [
    'a person switched it off by hand',
    {
      facts: { ...keyed({ keys: [off(justNow)] }), changes: switchedOff('the AWS CLI') },
      signals: clientErrors(refused()),
    },
    [faulty({ remedies: [] })],
  ],
  [
    'it has long been off, and the log names no key',
    { facts: keyed({ keys: [off(longAgo)] }), signals: clientErrors(refused()) },
    [healthy],
  ],
  [
    'it belongs to another plan',
    { facts: keyed({ keys: [off(justNow, 'key2')] }), signals: clientErrors(refused()) },
    [healthy],
  ],
  [
    'requests carried another key',
    {
      facts: keyed({ keys: [off(justNow)] }),
      signals: clientErrors(refused({ apiKeyId: 'key2' })),
    },
    [healthy],
  ],
  [
    'the keys were not read',
    {
      facts: { ...keyed(), authorization: { lambdaAuthorizers: [] } },
      signals: clientErrors(refused()),
    },
    [unknown],
  ],
];

table(check, cases);
