import check from '../../../../core/checks/authorization/resource-policy-explicit-deny.ts';
import { configuration, failure, known, rest, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table } from '../support/table.ts';

const id = 'resource-policy-explicit-deny';
const statement = (more: object = {}) => ({
  Effect: 'Allow',
  Principal: '*',
  Action: 'execute-api:Invoke',
  Resource: 'execute-api:/*',
  ...more,
});
const deny = (more: object = {}) => statement({ Sid: 'no', Effect: 'Deny', ...more });
const having = (...statements: object[]) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders'), route('GET', '/rates')]),
    rest: rest({ policy: JSON.stringify({ Statement: statements }) }),
  }),
});
const signals = (...failures: object[]) => ({
  symptom: '4xx' as const,
  clientErrors: 500,
  serverErrors: 0,
  failures: failures as never[],
});
const shared = [id, 'resource-policy-implicit-deny', 'authorizer-explicit-deny'];

const cases: Case[] = [
  ['no policy', {}, []],
  [
    'its own words',
    {
      facts: having(
        statement(),
        deny({ Condition: { NotIpAddress: { 'aws:SourceIp': '198.51.100.0/24' } } }),
      ),
      signals: signals(failure([id], { status: 403 })),
    },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        evidence: [{ code: `${id}.conditions` }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'a line that others share, and no Deny statement',
    { facts: having(statement()), signals: signals(failure(shared, { status: 403 })) },
    [healthy],
  ],
  [
    'a line that others share, and a Deny statement for another method',
    {
      facts: having(statement(), deny({ Resource: 'execute-api:/*/GET/rates' })),
      signals: signals(failure(shared, { status: 403 })),
    },
    // Everybody is kept out of the other method, which nobody is seen to call.
    [faulty({ routes: [{ httpMethod: 'GET', path: '/rates' }] })],
  ],
  [
    'a status alone, on a method that nothing else guards',
    {
      facts: having(statement(), deny({ Resource: 'execute-api:/*/GET/orders' })),
      signals: signals(failure([], { status: 403, lines: [] })),
    },
    [faulty({ confidence: 'certain', evidence: [{ code: `${id}.statement` }, {}] })],
  ],
];

table(check, cases);
