import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/integration-role-least-privilege.ts';
import { functionArn, gap, known, lambdaUri } from '../support/facts.ts';
import { table } from '../support/table.ts';

const role = (statement: object, more: object = {}, uri = lambdaUri()) => ({
  roles: [
    {
      arn: 'arn:aws:iam::111122223333:role/service/api',
      uris: [uri],
      policies: known([
        {
          name: 'api',
          kind: 'inline' as const,
          document: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: 'lambda:InvokeFunction',
                Resource: functionArn,
                ...statement,
              },
            ],
          }),
          ...more,
        },
      ]),
    },
  ],
});

describe('integration-role-least-privilege', () => {
  table(rule, [
    ['no role', {}, []],
    ['one action on one function', role({}), ['pass']],
    ['every action', role({ Action: '*' }), [['actions', 'shared']], ['iam:PutRolePolicy']],
    [
      'every action of a service',
      role({ Action: ['lambda:*', 'sqs:SendMessage'] }),
      [['actions', 'shared']],
    ],
    ['every resource', role({ Resource: '*' }), [['resources', 'shared']]],
    ['every resource, written out', role({ Resource: 'arn:aws:lambda:*:*:*' }), ['pass']],
    ['every resource of AWS', role({ Resource: 'arn:aws:*:*:*:*' }), [['resources', 'shared']]],
    ['both', role({ Action: '*', Resource: '*' }), [['actions', 'resources', 'shared']]],
    ['all but', role({ NotAction: 'iam:*', Action: undefined }), [['all-but', 'shared']]],
    ['what is denied is no right', role({ Effect: 'Deny', Action: '*', Resource: '*' }), ['pass']],
    [
      'a managed policy is not ours to change',
      role({ Action: '*' }, { kind: 'managed' }),
      [['actions', 'shared']],
      null,
    ],
    [
      'a function that a stage variable names cannot be named in a policy',
      role({ Action: '*' }, {}, lambdaUri().replace('orders', 'orders-${stageVariables.env}')),
      [['actions', 'shared']],
      null,
    ],
    ['no policy document', role({}, { document: 'oops' }), ['unknown']],
    [
      'could not be read',
      { roles: [{ arn: 'arn', uris: [], policies: gap('iam:ListRolePolicies') }] },
      ['unknown'],
    ],
  ]);
});
