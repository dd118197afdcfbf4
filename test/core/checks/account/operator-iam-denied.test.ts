import check from '../../../../core/checks/account/operator-iam-denied.ts';
import { account, functionArn, gap, since } from '../support/facts.ts';
import { deployment, lacks, oncall, pipeline, refusing } from '../support/refused.ts';
import { type Case, faulty, table, unknown } from '../support/table.ts';

const symptom = { signals: { since } };
const code = (name: string, args: object = {}) => ({ code: `operator-iam-denied.${name}`, args });
const statement = (action: string, resource: string) =>
  code('statement', {
    statement: JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource }),
  });
const advised = (action: string, input: object) => [{ service: 'iam', action, input }];
const deny = 'with an explicit deny in a service control policy';
const functionName = functionArn.replace(/:live$/, '');
const session = (role: string, of = account) => `arn:aws:sts::${of}:assumed-role/${role}/ada`;
/** A denial of whoever calls in a role. */
const inRole = (by: string) => refusing({ by, message: lacks(by, 'apigateway:POST', deployment) });

const cases: Case[] = [
  ['nobody was refused anything', { facts: refusing() }, []],
  ['evidence of a release that kept none of it', {}, []],
  ['CloudTrail could not be read', { facts: { changes: gap() } }, [unknown]],
  [
    'a user, while requests fail',
    { facts: refusing({}), ...symptom },
    [
      faulty({
        subject: oncall,
        confidence: 'certain',
        routes: [],
        remedies: [],
        evidence: [
          code('refused', { operation: 'CreateDeployment', count: 1, action: 'apigateway:POST' }),
          code('during'),
          statement('apigateway:POST', deployment),
        ],
        advised: advised('PutUserPolicy', { UserName: 'oncall' }),
      }),
    ],
  ],
  [
    'before the symptom, twice',
    {
      facts: refusing({ at: '2026-01-05T10:05:00.000Z' }, { at: '2026-01-05T10:04:00.000Z' }),
      ...symptom,
    },
    [
      faulty({
        evidence: [
          code('refused', { count: 2, at: '2026-01-05T10:05:00.000Z' }),
          statement('apigateway:POST', deployment),
        ],
      }),
    ],
  ],
  [
    'a pipeline in a role',
    { facts: inRole(pipeline) },
    [faulty({ subject: pipeline, advised: advised('PutRolePolicy', { RoleName: 'release' }) })],
  ],
  [
    'a role that IAM Identity Center owns: the statement alone',
    { facts: inRole(session('AWSReservedSSO_Operators_0123')) },
    [faulty({ advised: [] })],
  ],
  [
    'a role of another account',
    { facts: inRole(session('ops', '999900001111')) },
    [faulty({ advised: [] })],
  ],
  [
    'an explicit deny, which no statement lifts',
    { facts: refusing({ message: lacks(oncall, 'apigateway:POST', deployment, deny) }) },
    [
      faulty({
        evidence: [
          code('refused'),
          code('beyond', { because: 'with an explicit deny in a service control policy' }),
          code('during'),
        ],
        advised: [],
      }),
    ],
  ],
  [
    'two people',
    { facts: { ...refusing({}, { by: pipeline }) } },
    [faulty({ subject: oncall }), faulty({ subject: pipeline })],
  ],
  [
    'a permission of a function behind the API',
    {
      facts: refusing({
        source: 'lambda.amazonaws.com',
        name: 'AddPermission',
        message: lacks(oncall, 'lambda:AddPermission', functionName),
        resources: [{ kind: 'function', id: 'orders' }],
      }),
    },
    [
      faulty({
        evidence: [
          code('refused'),
          code('during'),
          statement('lambda:AddPermission', functionName),
        ],
      }),
    ],
  ],
  [
    'a function that the API does not invoke',
    {
      facts: refusing({
        source: 'lambda.amazonaws.com',
        message: lacks(oncall, 'lambda:AddPermission', functionName),
        resources: [{ kind: 'function', id: 'invoices' }],
      }),
    },
    [],
  ],
  ['an API that is new', { facts: refusing({ name: 'CreateRestApi', resources: [] }) }, []],
  [
    'a role that could not be passed, which another check reports',
    {
      facts: refusing({
        message: lacks(oncall, 'iam:PassRole', `arn:aws:iam::${account}:role/logs`),
      }),
    },
    [],
  ],
  [
    'a call that was throttled',
    { facts: refusing({ error: 'TooManyRequestsException', message: 'Too Many Requests' }) },
    [],
  ],
];

table(check, cases);
