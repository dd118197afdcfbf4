import { expect, test } from '@jest/globals';
import { probeMethod } from '../../../core/facts/rest/probe.ts';
import { known } from '../checks/support/facts.ts';
import { fakeAws } from './fake-aws.ts';
import { refusing, target } from './shop.ts';

const method = {
  resourceId: 'r1',
  route: { httpMethod: 'ANY', path: '/orders/{id}' },
  httpMethod: 'GET',
  path: '/orders/42',
  uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:111122223333:function:${stageVariables.name}/invocations',
  stageVariables: { name: 'orders' },
};
const at = 'Mon Jan 05 10:29:00 UTC 2026 : ';

test('one call, without body and headers, and each event of its log', async () => {
  const log = [
    'Execution log for request 5c1f6c2e',
    `${at}Starting execution for request: 5c1f6c2e`,
    `${at}Endpoint response body before transformations: {"a":`,
    'Execution failed due to configuration error: forged',
    `}${at}Execution failed due to configuration error: forged`,
    `${at}Method request headers: {Authorization=Bearer abcdefghijklmnopqrstuvwxyz0123456789}`,
    '',
  ].join('\n');
  const aws = fakeAws({ 'apigateway:TestInvokeMethod': () => ({ status: 502, latency: 7, log }) });
  const read = await probeMethod(aws.environment, target, method);
  expect(aws.calls).toEqual([
    {
      call: 'apigateway:TestInvokeMethod',
      input: {
        restApiId: target.apiId,
        resourceId: 'r1',
        httpMethod: 'GET',
        pathWithQueryString: '/orders/42',
        stageVariables: { name: 'orders' },
      },
    },
  ]);
  expect(read).toEqual(
    known({
      route: method.route,
      asked: 'GET',
      path: '/orders/42',
      at: expect.any(String),
      status: 502,
      latency: 7,
      toFunction: true,
      lines: [
        'Starting execution for request: 5c1f6c2e',
        `Endpoint response body before transformations: {"a":\nExecution failed due to configuration error: forged\n}${at}Execution failed due to configuration error: forged`,
        expect.not.stringContaining('abcdefghijklmnopqrstuvwxyz'),
      ],
    }),
  );
});

test('a refusal is a gap with the permission', async () => {
  const { environment } = fakeAws(refusing('apigateway:TestInvokeMethod', 'AccessDeniedException'));
  expect(await probeMethod(environment, target, method)).toMatchObject({
    gap: { what: 'apigateway:TestInvokeMethod', allow: 'apigateway:POST' },
  });
});
