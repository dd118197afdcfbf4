import check from '../../../../core/checks/account/cloudwatch-role-not-permitted.ts';
import { gatewayTrust } from '../../../../core/checks/role-calls.ts';
import { account, gap, known } from '../support/facts.ts';
import { oncall, refusing } from '../support/refused.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const arn = `arn:aws:iam::${account}:role/logs`;
const document = (...actions: readonly string[]) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] });
const policies = (...actions: readonly string[]) =>
  known([{ name: 'own', kind: 'inline' as const, document: document(...actions) }]);
const writes = policies('logs:*');
const role = (more: object = {}) => ({
  account: {
    executionLogGroup: known(false),
    logRole: { arn, trust: known<string | null>(gatewayTrust), policies: writes, ...more },
  },
});
const lambdaTrust = gatewayTrust.replace('apigateway', 'lambda');
const code = (name: string, args: object = {}) => ({
  code: `cloudwatch-role-not-permitted.${name}`,
  args,
});
const attached = {
  service: 'iam',
  action: 'AttachRolePolicy',
  input: {
    RoleName: 'logs',
    PolicyArn: 'arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs',
  },
};

const cases: Case[] = [
  [
    'the log has lines, so the role was not read',
    { facts: { account: { executionLogGroup: known(true) } } },
    [],
  ],
  ['it may write', { facts: role() }, [healthy]],
  [
    'it may not write',
    { facts: role({ policies: policies('logs:CreateLogGroup', 's3:*') }) },
    [
      faulty({
        subject: arn,
        confidence: 'certain',
        remedies: [],
        evidence: [code('denied', { actions: 'logs:CreateLogStream, logs:PutLogEvents' })],
        advised: [attached],
      }),
    ],
  ],
  [
    'API Gateway cannot assume it',
    { facts: role({ trust: known(lambdaTrust) }) },
    [faulty({ evidence: [code('untrusted')], advised: [{ action: 'UpdateAssumeRolePolicy' }] })],
  ],
  [
    'it is gone',
    { facts: role({ trust: known(null), policies: gap() }) },
    [faulty({ evidence: [code('gone')], advised: [{ action: 'CreateRole' }, attached] })],
  ],
  [
    'somebody tried to set it and was refused',
    {
      facts: {
        ...role({ policies: policies('s3:*') }),
        ...refusing({
          name: 'UpdateAccount',
          error: 'BadRequestException',
          message: 'The role ARN does not have required permissions configured.',
          resources: [],
        }),
      },
    },
    [
      faulty({
        evidence: [code('denied'), code('tried', { by: oncall, operation: 'UpdateAccount' })],
      }),
    ],
  ],
  ['its trust could not be read', { facts: role({ trust: gap() }) }, [unknown]],
  ['its policies could not be read', { facts: role({ policies: gap() }) }, [unknown]],
];

table(check, cases);
