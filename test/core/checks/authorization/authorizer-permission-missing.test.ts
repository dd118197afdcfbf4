import check from '../../../../core/checks/authorization/authorizer-permission-missing.ts';
import type { PolicyStatement } from '../../../../core/model/facts/lambda.ts';
import type { Reading } from '../../../../core/model/reading.ts';
import { allow, api, configuration, functionArn, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const guarded = (
  policy: Reading<PolicyStatement[] | null>,
  authorizer: { authorizerCredentials?: string } = {},
  authorizerId = 'auth1',
) => ({
  authorization: { lambdaAuthorizers: [{ authorizerId: 'auth1', functionArn, policy }] },
  configuration: configuration({
    authorizers: known([{ id: 'auth1', name: 'tokens', type: 'TOKEN', ...authorizer }]),
    routes: known([
      route('GET', '/private', {}, { authorizationType: 'CUSTOM', authorizerId }),
      route('GET', '/orders'),
    ]),
  }),
});
const own = allow(`${api}/authorizers/auth1`);

const cases: Case[] = [
  ['no authorizer', {}, []],
  ['a policy that covers it', { facts: guarded(known([own])) }, [healthy]],
  ['a policy for the whole API', { facts: guarded(known([allow(`${api}/*`)])) }, [healthy]],
  [
    'no policy',
    { facts: guarded(known([])) },
    [
      faulty({
        subject: 'auth1',
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/private' }],
        remedies: ['grant-authorizer-invoke'],
        data: { authorizerId: 'auth1', functionArn, functionName: 'orders', qualifier: 'live' },
      }),
    ],
  ],
  [
    'a policy for the methods only',
    { facts: guarded(known([allow(`${api}/*/GET/*`)])) },
    [faulty({ evidence: [{ code: 'authorizer-permission-missing.not-covered' }] })],
  ],
  [
    'a Deny',
    { facts: guarded(known([own, allow(`${api}/*`, { Effect: 'Deny' })])) },
    [faulty({ remedies: [] })],
  ],
  [
    'a role of its own',
    { facts: guarded(known([]), { authorizerCredentials: 'arn:role' }) },
    [healthy],
  ],
  ['no method uses it', { facts: guarded(known([]), {}, 'other') }, [healthy]],
  ['the function does not exist', { facts: guarded(known(null)) }, [unknown]],
  ['the policy could not be read', { facts: guarded(gap()) }, [{ ...unknown, subject: 'auth1' }]],
];

table(check, cases);
