import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/log-role.ts';
import { gap } from '../support/facts.ts';
import { table } from '../support/table.ts';

describe('log-role', () => {
  table(rule, [
    ['there is one', {}, ['pass']],
    [
      'there is none',
      { configuration: { account: { known: { cloudwatchRoleArn: null } } } },
      [['none']],
      ['iam:CreateRole', 'iam:AttachRolePolicy', 'apigateway:UpdateAccount'],
    ],
    [
      'could not be read',
      { configuration: { account: gap('apigateway:GetAccount') } },
      ['unknown'],
    ],
  ]);
});
