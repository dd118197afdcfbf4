import check from '../../../../core/checks/lambda/lambda-permission-stage-variable.ts';
import {
  allow,
  api,
  configuration,
  fn,
  functionArn,
  gap,
  known,
  lambdaUri,
  route,
} from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const named = lambdaUri(functionArn.replace('orders:live', '${stageVariables.fn}'));
const stage = (variables: Record<string, string>) => ({
  name: 'prod',
  deploymentId: 'd2',
  variables,
  accessLog: null,
});
const given = (
  policy: Parameters<typeof fn>[0],
  uri = named,
  variables: Record<string, string> = { fn: 'orders:live' },
) => ({
  configuration: configuration({
    routes: known([route('GET', '/orders', { uri })]),
    stage: stage(variables),
  }),
  lambda: {
    functions: [fn(policy)],
    accountConcurrency: known({ total: 1000, unreserved: 1000 }),
  },
});

const cases: Case[] = [
  ['it has the permission', { facts: given({}) }, [healthy]],
  [
    'it has none',
    { facts: given({ policy: known([]) }) },
    [
      faulty({
        subject: functionArn,
        confidence: 'certain',
        remedies: ['grant-invoke'],
        advised: [
          {
            action: 'AddPermission',
            input: {
              FunctionName: 'orders',
              Qualifier: 'live',
              SourceArn: `${api}/*/GET/orders`,
            },
          },
          { action: 'GetStage' },
          { action: 'UpdateStage' },
        ],
        data: { functionName: 'orders', qualifier: 'live', variable: 'fn' },
      }),
    ],
  ],
  [
    'the integration names the function itself, which is another cause',
    { facts: given({ policy: known([]) }, lambdaUri()) },
    [healthy],
  ],
  [
    'it has one for another method, which is another cause',
    { facts: given({ policy: known([allow(`${api}/*/POST/orders`)]) }) },
    [healthy],
  ],
  [
    'the variable is empty, which is another cause',
    { facts: given({ policy: known([]) }, named, { fn: '' }) },
    [healthy],
  ],
  ['the policy could not be read', { facts: given({ policy: gap() }) }, [unknown]],
];

table(check, cases);
