import { describe, expect, test } from '@jest/globals';
import { accessFormat } from '../../../core/facts/logs/access-format.ts';

const clf =
  '$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime] "$context.httpMethod $context.resourcePath $context.protocol" $context.status $context.responseLength $context.requestId';
const clfLine =
  '203.0.113.7 - - [01/Mar/2026:12:01:02 +0000] "POST /orders/{id} HTTP/1.1" 502 36 0b1c2d3e-aaaa-bbbb-cccc-0123456789ab';

describe('formats', () => {
  test.each<[string, string, string, Record<string, string>]>([
    [
      'JSON with its own names, numbers unquoted',
      '{ "id":"$context.requestId", "code": $context.status, "why":"$context.error.message" }',
      '{ "id":"r1", "code": 502, "why":"Internal server error" }',
      { requestId: 'r1', status: '502', 'error.message': 'Internal server error' },
    ],
    [
      'nested JSON',
      '{"request":{"id":"$context.requestId"},"answer":{"status":"$context.status"}}',
      '{"request":{"id":"r1"},"answer":{"status":"504"}}',
      { requestId: 'r1', status: '504' },
    ],
    [
      'two variables in one field',
      '{"route":"$context.httpMethod $context.resourcePath","status":"$context.status"}',
      '{"route":"GET /a/{b}","status":"200"}',
      { httpMethod: 'GET', resourcePath: '/a/{b}', status: '200' },
    ],
    [
      'unset values are absent',
      '{"id":"$context.requestId","type":"$context.error.responseType"}',
      '{"id":"r1","type":"-"}',
      { requestId: 'r1' },
    ],
    [
      'JSON that messageString has broken',
      '{"id":"$context.requestId","status":"$context.status","text":"$context.error.messageString","type":"$context.error.responseType"}',
      '{"id":"r1","status":"504","text":""Endpoint request timed out"","type":"INTEGRATION_TIMEOUT"}',
      {
        requestId: 'r1',
        status: '504',
        'error.messageString': 'Endpoint request timed out',
        'error.responseType': 'INTEGRATION_TIMEOUT',
      },
    ],
    [
      'CLF',
      clf,
      clfLine,
      {
        'identity.sourceIp': '203.0.113.7',
        requestTime: '01/Mar/2026:12:01:02 +0000',
        httpMethod: 'POST',
        resourcePath: '/orders/{id}',
        protocol: 'HTTP/1.1',
        status: '502',
        responseLength: '36',
        requestId: '0b1c2d3e-aaaa-bbbb-cccc-0123456789ab',
      },
    ],
    [
      'CSV',
      '$context.requestId,$context.status,"$context.error.message"',
      'r1,403,"Forbidden"',
      { requestId: 'r1', status: '403', 'error.message': 'Forbidden' },
    ],
    [
      'XML',
      '<request id="$context.requestId"><status>$context.status</status></request>',
      '<request id="r1"><status>500</status></request>',
      { requestId: 'r1', status: '500' },
    ],
  ])('%s', (_name, format, line, values) => {
    expect(Object.fromEntries(accessFormat(format).read(line) ?? [])).toEqual(values);
  });

  test.each([
    [clf, 'another line'],
    ['{"id":"$context.requestId"}', 'no JSON'],
  ])('a line of another format is none: %s', (format, line) => {
    expect(accessFormat(format).read(line)).toBeUndefined();
  });
});

describe('a filter on the status', () => {
  test.each([
    [
      '{"code":"$context.status","n":"$context.requestId"}',
      '{"code":"502","n":"500"}',
      '{"code":"200","n":"502"}',
    ],
    [
      '{"integration-status/x":$context.status}',
      '{"integration-status/x":503}',
      '{"integration-status/x":200}',
    ],
    ['{"a":"$context.httpMethod $context.status"}', '{"a":"GET 500"}', '{"a":"GET 200"}'],
    [clf, clfLine, clfLine.replace('502', '200')],
  ])('%s', (format, bad, good) => {
    const filter = new RegExp(`${accessFormat(format).upTo('status')}5[0-9][0-9]`);
    expect([filter.test(bad), filter.test(good)]).toEqual([true, false]);
  });

  test('there is none where the format lacks the status', () => {
    expect(accessFormat('{"id":"$context.requestId"}').upTo('status')).toBeUndefined();
  });
});
