import { describe, expect, test } from '@jest/globals';
import { functionInUri, isAlias, parseFunctionArn } from '../../../core/model/lambda-arn.ts';

const arn = (name: string) => `arn:aws:lambda:ap-northeast-1:111122223333:function:${name}`;
const uri = (name: string) =>
  `arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/${arn(name)}/invocations`;
const place = { region: 'ap-northeast-1', account: '111122223333' };

const functions = [
  ['orders', { functionArn: arn('orders'), name: 'orders', qualifier: null }],
  ['orders:live', { functionArn: arn('orders'), name: 'orders', qualifier: 'live' }],
  ['orders:$LATEST', { functionArn: arn('orders'), name: 'orders', qualifier: '$LATEST' }],
  [
    '${stageVariables.fn}',
    {
      functionArn: arn('${stageVariables.fn}'),
      name: '${stageVariables.fn}',
      qualifier: null,
    },
  ],
  [
    'orders:${stageVariables.alias}',
    { functionArn: arn('orders'), name: 'orders', qualifier: '${stageVariables.alias}' },
  ],
] as const;

describe.each(functions)('%s', (name, expected) => {
  test('as an ARN', () => {
    expect(parseFunctionArn(arn(name))).toEqual({ arn: arn(name), ...place, ...expected });
  });
  test('in a URI', () => {
    expect(functionInUri(uri(name))).toEqual({ arn: arn(name), ...place, ...expected });
  });
});

test('response streaming, in another partition', () => {
  expect(
    functionInUri(
      'arn:aws-cn:apigateway:cn-north-1:lambda:path/2021-11-15/functions/arn:aws-cn:lambda:cn-north-1:1:function:f:7/response-streaming-invocations',
    ),
  ).toEqual({
    arn: 'arn:aws-cn:lambda:cn-north-1:1:function:f:7',
    functionArn: 'arn:aws-cn:lambda:cn-north-1:1:function:f',
    region: 'cn-north-1',
    account: '1',
    name: 'f',
    qualifier: '7',
  });
});

test.each([
  'arn:aws:apigateway:eu-west-1:sqs:path/1/queue',
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${stageVariables.arn}/invocations',
  'https://example.com/functions/x/invocations',
  'https://example.com/lambda',
  '',
])('no function in %s', (text) => {
  expect(functionInUri(text)).toBeNull();
});

test.each([uri('orders'), 'orders', arn('orders:live:more'), 'arn:aws:s3:::function'])(
  'no function: %s',
  (text) => {
    expect(parseFunctionArn(text)).toBeNull();
  },
);

test.each([
  ['live', true],
  ['$LATEST', false],
  ['7', false],
  [null, false],
])('%s is an alias: %s', (qualifier, expected) => {
  expect(isAlias(qualifier)).toBe(expected);
});
