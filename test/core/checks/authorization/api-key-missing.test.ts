import check from '../../../../core/checks/authorization/api-key-missing.ts';
import { failure } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';
import { clientErrors, keyed, refused } from './support/keyed.ts';

const id = 'api-key-missing';
const without = failure([id], {
  status: 403,
  lines: ['API Key  not authorized because method requires API Key'],
});
const generic = failure([id, 'api-key-disabled', 'api-key-not-in-usage-plan'], { status: 403 });
const silent = failure([], { status: 403, lines: [] });
const elsewhere = failure([], {
  status: 403,
  lines: [],
  route: { httpMethod: 'GET', path: '/open' },
});

const cases: Case[] = [
  ['no method requires a key', {}, []],
  [
    'the log says that there was none',
    { facts: keyed(), signals: clientErrors(without) },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.required` }, { code: `${id}.none-sent` }, {}],
        advised: [{ action: 'UpdateMethod' }, { action: 'CreateDeployment' }],
      }),
    ],
  ],
  ['a key was sent', { facts: keyed(), signals: clientErrors(refused()) }, [healthy]],
  [
    'a refusal that may be for any fault of keys, and none of these is known',
    { facts: keyed(), signals: clientErrors(generic) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the same where the stage is in no plan',
    { facts: keyed({ plans: [] }), signals: clientErrors(generic) },
    [healthy],
  ],
  [
    'the same where the plan holds no key',
    { facts: keyed({ members: [] }), signals: clientErrors(generic) },
    [healthy],
  ],
  [
    'a status alone',
    { facts: keyed(), signals: clientErrors(silent) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'a status alone, which methods without keys answer, too',
    { facts: keyed(), signals: clientErrors(silent, elsewhere) },
    [healthy],
  ],
];

table(check, cases);
