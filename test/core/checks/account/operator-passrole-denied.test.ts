import check from '../../../../core/checks/account/operator-passrole-denied.ts';
import { account, gap, since } from '../support/facts.ts';
import { lacks, pipeline, refusing } from '../support/refused.ts';
import { type Case, faulty, table, unknown } from '../support/table.ts';

const role = `arn:aws:iam::${account}:role/invoke-orders`;
const passing = (more: object = {}) =>
  refusing({
    by: pipeline,
    name: 'PutIntegration',
    message: lacks(
      pipeline,
      'iam:PassRole',
      role,
      'because no identity-based policy allows the iam:PassRole action',
    ),
    ...more,
  });
const code = (name: string, args: object = {}) => ({
  code: `operator-passrole-denied.${name}`,
  args,
});
const statement = JSON.stringify({
  Effect: 'Allow',
  Action: 'iam:PassRole',
  Resource: role,
  Condition: { StringEquals: { 'iam:PassedToService': 'apigateway.amazonaws.com' } },
});

const cases: Case[] = [
  ['nobody was refused anything', { facts: refusing() }, []],
  ['CloudTrail could not be read', { facts: { changes: gap() } }, [unknown]],
  [
    'a pipeline, of an integration of this API',
    { facts: passing(), signals: { since } },
    [
      faulty({
        subject: pipeline,
        confidence: 'certain',
        remedies: [],
        evidence: [
          code('refused', { operation: 'PutIntegration', resource: role }),
          code('during'),
          code('statement', { statement }),
        ],
        advised: [{ service: 'iam', action: 'PutRolePolicy', input: { RoleName: 'release' } }],
      }),
    ],
  ],
  [
    'a call of which CloudTrail does not name the API',
    { facts: passing({ resources: [] }) },
    [faulty({ subject: pipeline })],
  ],
  ['of another API', { facts: passing({ resources: [{ kind: 'api', id: 'z9z9z9' }] }) }, []],
  ['another permission', { facts: refusing({}) }, []],
];

table(check, cases);
