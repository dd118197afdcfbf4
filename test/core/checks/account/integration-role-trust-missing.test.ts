import check from '../../../../core/checks/account/integration-role-trust-missing.ts';
import { failure, gap, known } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const arn = 'arn:aws:iam::111122223333:role/app/api';
const routes = [{ httpMethod: 'GET', path: '/orders' }];
const trust = (service: string, more: object = {}) =>
  JSON.stringify({
    Statement: [
      { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole', ...more },
    ],
  });
const gateway = 'apigateway.amazonaws.com';
const role = (document: string | null | ReturnType<typeof gap>) => ({
  account: {
    executionLogGroup: known(true),
    integrationRoles: [
      {
        arn,
        routes,
        trust: typeof document === 'object' && document !== null ? document : known(document),
        policies: known([]),
      },
    ],
  },
});
const named = failure([check.id], {
  lines: [`API Gateway does not have permission to assume the provided role ${arn}`],
});

const cases: Case[] = [
  ['no integration has a role', {}, []],
  ['trusted', { facts: role(trust(gateway)) }, [healthy]],
  [
    'another service is trusted',
    { facts: role(trust('lambda.amazonaws.com')) },
    [
      faulty({
        confidence: 'certain',
        remedies: [],
        advised: [{ action: 'UpdateAssumeRolePolicy', input: { RoleName: 'api' } }],
      }),
    ],
  ],
  ['denied', { facts: role(trust(gateway, { Effect: 'Deny' })) }, [faulty({})]],
  ['gone', { facts: role(null) }, [faulty({ advised: [{ action: 'CreateRole' }] })]],
  [
    'conditions that hold, as far as anything shows',
    { facts: role(trust(gateway, { Condition: { StringEquals: { 'aws:SourceAccount': '1' } } })) },
    [healthy],
  ],
  [
    'conditions that do not hold',
    {
      facts: role(trust(gateway, { Condition: { StringEquals: { 'aws:SourceAccount': '1' } } })),
      signals: { failures: [named] },
    },
    [faulty({ confidence: 'likely' })],
  ],
  ['the role could not be read', { facts: role(gap('iam:GetRole')) }, [unknown]],
  [
    'the role could not be read, but the log names it',
    { facts: role(gap('iam:GetRole')), signals: { failures: [named] } },
    [faulty({ confidence: 'certain' })],
  ],
];

table(check, cases);
