import check from '../../../../core/checks/authorization/authorizer-role-trust-missing.ts';
import { configuration, failure, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const id = 'authorizer-role-trust-missing';
const guarded = (more: object = {}) => ({
  configuration: configuration({
    authorizers: known([{ id: 'auth1', name: 'tokens', type: 'TOKEN', ...more }]),
    routes: known([
      route('GET', '/orders', {}, { authorizationType: 'CUSTOM', authorizerId: 'auth1' }),
      route('GET', '/open'),
    ]),
  }),
});
const role = { authorizerCredentials: 'arn:aws:iam::111122223333:role/caller' };
const failed = (causes: string[], more: object = {}) => ({ failures: [failure(causes, more)] });
const open = [id, 'authorizer-lambda-error'];
const unread = gap('logs:StartQuery');
const accessOnly = { ...guarded(role), logs: { execution: unread, access: known([]) } };

const cases: Case[] = [
  ['no authorizer', {}, []],
  ['an authorizer without a role', { facts: guarded(), signals: failed([id]) }, []],
  ['nothing fails', { facts: guarded(role), signals: { serverErrors: 0, since: null } }, [healthy]],
  [
    'the log says so',
    { facts: guarded(role), signals: failed([id]) },
    [
      faulty({
        subject: 'auth1',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.role` }, { code: `${id}.trust` }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'a type that a broken function has, too, in a log that would say more',
    { facts: guarded(role), signals: failed(open) },
    [healthy],
  ],
  [
    'the same where there is an access log alone',
    { facts: accessOnly, signals: failed(open) },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'the same of a function that was asked',
    { facts: accessOnly, signals: failed(open, { authorizerStatus: 200, causes: open }) },
    [{ ...healthy }],
  ],
  [
    'another method',
    {
      facts: guarded(role),
      signals: failed([id], { route: { httpMethod: 'GET', path: '/open' } }),
    },
    [healthy],
  ],
  [
    'no log',
    {
      facts: { ...guarded(role), logs: { execution: unread, access: unread } },
      signals: { logsRead: false },
    },
    [unknown],
  ],
];

table(check, cases);
