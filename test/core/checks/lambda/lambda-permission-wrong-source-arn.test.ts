import check from '../../../../core/checks/lambda/lambda-permission-wrong-source-arn.ts';
import type { LambdaFunction, PolicyStatement } from '../../../../core/model/facts/lambda.ts';
import { allow, api, configuration, fn, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const policy = (...statements: PolicyStatement[]) => lambda(fn({ policy: known(statements) }));
const lambda = (one: LambdaFunction) => ({
  functions: [one],
  accountConcurrency: known({ total: 1000, unreserved: 1000 }),
});
const served = (httpMethod: string, path: string, statement: PolicyStatement) => ({
  lambda: lambda(fn({ routes: [{ httpMethod, path }], policy: known([statement]) })),
  configuration: configuration({ routes: known([route(httpMethod, path)]) }),
});

const cases: Case[] = [
  ['a policy that covers the method', {}, [healthy]],
  ['no statement is another cause', { facts: { lambda: policy() } }, [healthy]],
  [
    'another API',
    {
      facts: {
        lambda: policy(allow('arn:aws:execute-api:eu-west-1:111122223333:old/*', { Sid: 'old' })),
      },
    },
    [
      faulty({
        confidence: 'certain',
        remedies: ['correct-source-arn'],
        data: { functionName: 'orders', qualifier: 'live', staleStatementIds: 'old' },
      }),
    ],
  ],
  [
    'a parameter written out literally',
    { facts: served('GET', '/orders/{id}', allow(`${api}/*/GET/orders/42`)) },
    [faulty({ routes: [{ httpMethod: 'GET', path: '/orders/{id}' }] })],
  ],
  [
    'a parameter as a wildcard',
    { facts: served('GET', '/orders/{id}', allow(`${api}/*/GET/orders/*`)) },
    [healthy],
  ],
  ['ANY needs every method', { facts: served('ANY', '/x', allow(`${api}/*/POST/x`)) }, [faulty()]],
  ['ANY with a wildcard', { facts: served('ANY', '/x', allow(`${api}/*/*/x`)) }, [healthy]],
  ['another stage', { facts: { lambda: policy(allow(`${api}/dev/GET/orders`)) } }, [faulty()]],
  [
    'a Deny that no new statement outweighs',
    { facts: { lambda: policy(allow(`${api}/*`), allow(`${api}/*`, { Effect: 'Deny' })) } },
    [faulty({ remedies: [], evidence: [{ code: 'lambda-permission-wrong-source-arn.denied' }] })],
  ],
  [
    'a policy that could not be read',
    { facts: { lambda: lambda(fn({ policy: gap() })) } },
    [unknown],
  ],
  [
    'a function that does not exist is another finding',
    { facts: { lambda: lambda(fn({ configuration: known(null) })) } },
    [healthy],
  ],
];

table(check, cases);
