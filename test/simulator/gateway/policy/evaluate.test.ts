import { describe, expect, test } from '@jest/globals';
import {
  type Decision,
  evaluate,
  type Statement,
} from '../../../../simulator/gateway/policy/evaluate.ts';

const arn = 'arn:aws:execute-api:ap-northeast-1:123456789012:abc/prod/GET/orders/{id}';

const statement = (more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Principal: { Service: 'apigateway.amazonaws.com' },
  Action: 'lambda:InvokeFunction',
  Resource: 'arn:aws:lambda:ap-northeast-1:123456789012:function:fn',
  ...more,
});

const from = (pattern: string) =>
  statement({ Condition: { ArnLike: { 'AWS:SourceArn': pattern } } });
const place = 'arn:aws:execute-api:ap-northeast-1:123456789012';

const cases: [why: string, statements: Statement[], decision: Decision][] = [
  ['no statement', [], 'implicit-deny'],
  ['any source', [statement()], 'allowed'],
  ['every method', [from(`${place}:abc/*/*/*`)], 'allowed'],
  ['the whole API', [from(`${place}:abc/*`)], 'allowed'],
  ['a parameter as a wildcard', [from(`${place}:abc/*/GET/orders/*`)], 'allowed'],
  ['another API', [from(`${place}:abd/*/GET/orders/*`)], 'implicit-deny'],
  ['another account', [from('arn:aws:execute-api:*:210987654321:abc/*')], 'implicit-deny'],
  ['a literal path', [from(`${place}:abc/*/GET/orders`)], 'implicit-deny'],
  ['a wildcard for an ARN part', [from('arn:aws:execute-api:*:*:abc/*')], 'allowed'],
  ['one wildcard for all', [from('*')], 'allowed'],
  ['any action of Lambda', [statement({ Action: 'lambda:*' })], 'allowed'],
  ['another action', [statement({ Action: 'lambda:GetFunction' })], 'implicit-deny'],
  [
    'another service',
    [statement({ Principal: { Service: 'events.amazonaws.com' } })],
    'implicit-deny',
  ],
  ['everybody', [statement({ Principal: '*' })], 'allowed'],
  [
    'the right account',
    [statement({ Condition: { StringEquals: { 'AWS:SourceAccount': '123456789012' } } })],
    'allowed',
  ],
  [
    'the wrong account',
    [statement({ Condition: { StringEquals: { 'AWS:SourceAccount': '210987654321' } } })],
    'implicit-deny',
  ],
  [
    'a key that the request lacks',
    [statement({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } })],
    'implicit-deny',
  ],
  ['a deny beside an allow', [statement(), statement({ Effect: 'Deny' })], 'explicit-deny'],
];

describe('a policy', () => {
  test.each(cases)('%s', (_, statements, decision) => {
    const found = evaluate(statements, {
      principal: { type: 'Service', id: 'apigateway.amazonaws.com' },
      action: 'lambda:InvokeFunction',
      resource: 'arn:aws:lambda:ap-northeast-1:123456789012:function:fn',
      context: { 'aws:sourcearn': arn, 'aws:sourceaccount': '123456789012' },
    });
    expect(found).toBe(decision);
  });

  test('an operator that nobody taught it fails loudly', () => {
    const unknown = statement({ Condition: { DateGreaterThan: { 'aws:CurrentTime': '2026' } } });
    const ask = () =>
      evaluate([unknown], {
        principal: { type: 'Service', id: 'apigateway.amazonaws.com' },
        action: 'lambda:InvokeFunction',
        resource: 'arn:aws:lambda:ap-northeast-1:123456789012:function:fn',
        context: {},
      });
    expect(ask).toThrow(/DateGreaterThan/);
  });
});
