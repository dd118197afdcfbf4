import check from '../../../../core/checks/account/integration-role-not-authorized.ts';
import { configuration, failure, functionArn, gap, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const arn = 'arn:aws:iam::111122223333:role/app/api';
const allow = (action: unknown, resource: unknown, more: object = {}) =>
  JSON.stringify({
    Statement: [{ Effect: 'Allow', Action: action, Resource: resource, ...more }],
  });
const trust = (service = 'apigateway.amazonaws.com') =>
  JSON.stringify({
    Statement: { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' },
  });
const role = (
  documents: string[] | ReturnType<typeof gap>,
  integration: object = {},
  by = trust(),
) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders', { credentials: arn, ...integration })]),
  }),
  account: {
    executionLogGroup: known(true),
    integrationRoles: [
      {
        arn,
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        trust: known(by),
        policies: Array.isArray(documents)
          ? known(
              documents.map((document, at) => ({
                name: `p${at}`,
                kind: 'inline' as const,
                document,
              })),
            )
          : documents,
      },
    ],
  },
});
const queue = {
  type: 'AWS',
  uri: 'arn:aws:apigateway:eu-west-1:sqs:path/111122223333/notices',
  requestTemplates: { 'application/json': 'Action=SendMessage&MessageBody=x' },
};
const notices = 'arn:aws:sqs:eu-west-1:111122223333:notices';
const table9 = {
  type: 'AWS',
  uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem',
};
const signals = { failures: [failure([check.id, 'http-backend-4xx-passthrough'])] };

const cases: Case[] = [
  ['no integration has a role', {}, []],
  [
    'allowed to invoke the function',
    { facts: role([allow('lambda:Invoke*', `${functionArn}*`)]), signals },
    [healthy],
  ],
  [
    'nothing allows the function',
    { facts: role([allow('lambda:InvokeFunction', 'arn:other')]), signals },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        advised: [{ action: 'PutRolePolicy', input: { RoleName: 'api' } }],
        data: { action: 'lambda:InvokeFunction', resource: functionArn },
      }),
    ],
  ],
  [
    'the queue has another name',
    { facts: role([allow('sqs:SendMessage', `${notices}-old`)], queue), signals },
    [faulty({ data: { action: 'sqs:SendMessage', resource: notices } })],
  ],
  [
    'a statement denies it',
    {
      facts: role([allow('*', '*'), allow('sqs:*', '*', { Effect: 'Deny' })], queue),
      signals,
    },
    [faulty({})],
  ],
  [
    'conditions are not evaluated',
    { facts: role([allow('sqs:*', '*', { Condition: { Bool: { x: 'true' } } })], queue), signals },
    [healthy],
  ],
  [
    'which table is not known',
    { facts: role([allow('dynamodb:PutItem', 'arn:aws:dynamodb:::table/a')], table9), signals },
    [healthy],
  ],
  [
    'another action',
    { facts: role([allow('dynamodb:GetItem', '*')], table9), signals },
    [faulty({})],
  ],
  ['no log tells', { facts: role([], queue), signals: {} }, [faulty({ confidence: 'likely' })]],
  [
    'other requests fail: the queue itself may let the role in',
    { facts: role([], queue), signals: { failures: [failure(['integration-timeout'])] } },
    [healthy],
  ],
  ['not trusted at all', { facts: role([], queue, trust('x.amazonaws.com')), signals }, [healthy]],
  [
    'the policies could not be read',
    { facts: role(gap('iam:ListRolePolicies')), signals },
    [unknown],
  ],
];

table(check, cases);
