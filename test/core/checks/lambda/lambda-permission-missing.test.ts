import check from '../../../../core/checks/lambda/lambda-permission-missing.ts';
import type { LambdaFunction } from '../../../../core/model/facts/lambda.ts';
import {
  allow,
  api,
  configuration,
  failure,
  fn,
  functionArn,
  gap,
  known,
  route,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const lambda = (...functions: LambdaFunction[]) => ({
  functions,
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const none = fn({ policy: known([]) });

const cases: Case[] = [
  ['a policy that covers the method', {}, [healthy]],
  [
    'no policy',
    { facts: { lambda: lambda(none) }, signals: { failures: [failure([check.id])] } },
    [
      faulty({
        subject: functionArn,
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: ['grant-invoke'],
        data: { functionName: 'orders', qualifier: 'live' },
        evidence: [{ code: 'lambda-permission-missing.no-statement' }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'a policy for another service only',
    {
      facts: {
        lambda: lambda(
          fn({
            policy: known([allow(`${api}/*`, { Principal: { Service: 's3.amazonaws.com' } })]),
          }),
        ),
      },
    },
    [faulty()],
  ],
  [
    'statements that cover something else are another cause',
    { facts: { lambda: lambda(fn({ policy: known([allow(`${api}/*/GET/x`)]) })) } },
    [healthy],
  ],
  [
    'an integration that calls with a role',
    {
      facts: {
        lambda: lambda(none),
        configuration: configuration({
          routes: known([route('GET', '/orders', { credentials: 'arn:aws:iam::1:role/r' })]),
        }),
      },
    },
    [healthy],
  ],
  [
    'a method that is not deployed',
    {
      facts: {
        lambda: lambda(none),
        configuration: configuration({ routes: known([route('GET', '/other')]) }),
      },
    },
    [healthy],
  ],
  [
    'a policy that could not be read',
    { facts: { lambda: lambda(fn({ policy: gap() })) } },
    [unknown],
  ],
  [
    'a function that does not exist is another finding',
    { facts: { lambda: lambda(fn({ configuration: known(null), policy: known([]) })) } },
    [healthy],
  ],
  [
    'one function that cannot be read hides nothing about another',
    {
      facts: {
        lambda: lambda(fn({ policy: gap() }), fn({ arn: 'arn:other', policy: known([]) })),
      },
    },
    [unknown, faulty({ subject: 'arn:other' })],
  ],
  ['no function', { facts: { lambda: lambda() } }, []],
];

table(check, cases);
