import { describe, expect, test } from '@jest/globals';
import { arnLike, glob } from '../../../../core/checks/resource-policy/glob.ts';
import { decide } from '../../../../core/checks/resource-policy/resource-policy.ts';
import { grantArn, routeArns } from '../../../../core/checks/resource-policy/source-arns.ts';
import { account, allow, api, base } from '../support/facts.ts';

const invocation = { sourceArn: `${api}/prod/GET/orders`, sourceAccount: account };
const any = `${api}/*`;

describe('decide', () => {
  test.each([
    ['no statement', [], 'none'],
    ['an ARN with wildcards', [allow(`${api}/*/GET/orders`)], 'allow'],
    ['another API', [allow(`arn:aws:execute-api:eu-west-1:${account}:zzz/*`)], 'none'],
    ['no condition at all', [{ ...allow(''), Condition: undefined }], 'allow'],
    ['a service as plain text', [allow(any, { Principal: 'apigateway.amazonaws.com' })], 'allow'],
    ['everyone', [allow(any, { Principal: '*' })], 'allow'],
    ['everyone, as an AWS principal', [allow(any, { Principal: { AWS: '*' } })], 'allow'],
    [
      'several services',
      [allow(any, { Principal: { Service: ['s3.amazonaws.com', 'apigateway.amazonaws.com'] } })],
      'allow',
    ],
    ['another service', [allow(any, { Principal: { Service: 's3.amazonaws.com' } })], 'none'],
    ['an account', [allow(any, { Principal: { AWS: account } })], 'none'],
    ['any Lambda action', [allow(any, { Action: ['lambda:Get*', 'lambda:Invoke*'] })], 'allow'],
    ['the action in capitals', [allow(any, { Action: 'LAMBDA:INVOKEFUNCTION' })], 'allow'],
    ['another action', [allow(any, { Action: 'lambda:GetFunction' })], 'none'],
    ['a Deny beside the Allow', [allow(any), allow(any, { Effect: 'Deny' })], 'deny'],
    [
      'a Deny for another path',
      [allow(any), allow(`${api}/*/GET/other`, { Effect: 'Deny' })],
      'allow',
    ],
    [
      'a key in lower case',
      [allow(any, { Condition: { StringLike: { 'aws:sourcearn': any } } })],
      'allow',
    ],
    [
      'StringEquals takes wildcards literally',
      [allow(any, { Condition: { StringEquals: { 'AWS:SourceArn': any } } })],
      'none',
    ],
    [
      'StringEquals with the exact ARN',
      [allow(any, { Condition: { StringEquals: { 'AWS:SourceArn': invocation.sourceArn } } })],
      'allow',
    ],
    [
      'ArnEquals takes wildcards',
      [allow(any, { Condition: { ArnEquals: { 'aws:SourceArn': [`${api}/x`, any] } } })],
      'allow',
    ],
    [
      'the right account',
      [allow(any, { Condition: { StringEquals: { 'AWS:SourceAccount': account } } })],
      'allow',
    ],
    [
      'another account',
      [
        allow(any, {
          Condition: {
            StringEquals: { 'AWS:SourceAccount': '999999999999' },
            ArnLike: { 'AWS:SourceArn': any },
          },
        }),
      ],
      'none',
    ],
    [
      'a function URL statement',
      [allow(any, { Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } } })],
      'none',
    ],
    [
      'a negated condition',
      [allow(any, { Condition: { ArnNotLike: { 'AWS:SourceArn': any } } })],
      'none',
    ],
  ])('%s', (_, statements, expected) => {
    expect(decide(statements, invocation)).toBe(expected);
  });

  test('does not guess at conditions that it cannot judge', () => {
    const odd = allow(any, { Condition: { DateGreaterThan: { 'aws:CurrentTime': '2030-01-01' } } });
    expect(() => decide([odd], invocation)).toThrow('cannot be checked');
    expect(decide([odd, allow(any)], invocation)).toBe('allow');
    expect(() => decide([{ ...odd, Effect: 'Deny' }, allow(any)], invocation)).toThrow();
  });
});

describe('patterns', () => {
  test.each([
    ['*', 'anything', true],
    ['a*c', 'abbbc', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a*', 'b', false],
    ['*********************b', 'a'.repeat(5000), false],
  ])('glob %s', (pattern, text, expected) => {
    expect(glob(pattern, text)).toBe(expected);
  });

  test('a wildcard does not reach over a colon of an ARN', () => {
    expect(arnLike('arn:aws:execute-api:*:*:a1b2c3/*', `${api}/prod/GET/orders`)).toBe(true);
    const pattern = 'arn:aws:exec*:1111*:*:*';
    expect(glob(pattern, `${api}/prod/GET/a:b`)).toBe(true);
    expect(arnLike(pattern, `${api}/prod/GET/a:b`)).toBe(false);
    expect(arnLike('*', api)).toBe(true);
  });
});

describe('source ARNs', () => {
  const { target } = base();

  test.each([
    ['GET', '/orders/{id}', `${api}/*/GET/orders/*`, true],
    ['GET', '/orders/{id}', `${api}/*/GET/orders/{id}`, false],
    ['GET', '/orders/{id}', `${api}/prod/*/orders/*`, true],
    ['GET', '/{proxy+}', `${api}/*/*/*`, true],
    ['ANY', '/orders', `${api}/*/*/orders`, true],
    ['ANY', '/orders', `${api}/*/GET/orders`, false],
    ['GET', '/', `${api}/*/GET/`, true],
    ['GET', '/orders', `${api}/dev/GET/orders`, false],
  ])('%s %s under %s', (httpMethod, path, pattern, expected) => {
    const needed = routeArns(target, { httpMethod, path });
    expect(needed.every((arn) => arnLike(pattern, arn))).toBe(expected);
  });

  test.each([
    ['GET', '/orders/{id}'],
    ['ANY', '/{proxy+}'],
    ['POST', '/'],
  ])('what is granted for %s %s covers it', (httpMethod, path) => {
    const granted = grantArn(target, { httpMethod, path });
    expect(routeArns(target, { httpMethod, path }).every((arn) => arnLike(granted, arn))).toBe(
      true,
    );
  });
});
