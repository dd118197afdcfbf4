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

const cases: Case[] = [
  ['no method requires a key', {}, []],
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
