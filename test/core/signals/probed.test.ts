import { describe, expect, test } from '@jest/globals';
import { signatures } from '../../../core/checks/signatures.ts';
import type { TestInvocation } from '../../../core/model/test-invocation.ts';
import { heard } from '../../../core/signals/probed.ts';
import { signalsOf } from '../../../core/signals/signals-of.ts';
import { base, known } from '../checks/support/facts.ts';

const tested = (more: Partial<TestInvocation> = {}): TestInvocation => ({
  route: { httpMethod: 'GET', path: '/rates' },
  path: '/rates',
  at: '2026-01-05T10:29:00.000Z',
  status: 500,
  latency: 40,
  lines: [
    'Starting execution for request: 5c1f6c2e-0000-4000-8000-000000000000',
    'HTTP Method: GET, Resource Path: /rates',
    "Execution failed due to configuration error: Host name 'rates.example.com' does not match the certificate subject provided by the peer (CN=other.example.net)",
    'Method completed with status: 500',
  ],
  ...more,
});
const failed = (...lines: string[]) => [...lines, 'Method completed with status: 502'];
const malformed = 'Execution failed due to configuration error: Malformed Lambda proxy response';
const quoted = (body: string) => `Endpoint response body before transformations: ${body}`;

const mismatch = [
  'http-tls-hostname-mismatch',
  'vpclink-v1-tls-mismatch',
  'vpclink-v2-tls-server-name',
];

describe('what a test of a method comes to', () => {
  test.each<[string, Partial<TestInvocation>, string, string[]]>([
    ['a certificate for another name', {}, 'told', mismatch],
    ['it goes well', { status: 200 }, 'well', []],
    ['it goes well, whatever a body says', { status: 200, lines: failed(malformed) }, 'well', []],
    ['no headers were sent', { status: 400 }, 'client', []],
    ['no answer in time', { status: 0 }, 'unfinished', []],
    ['nothing is recognised', { lines: failed('Execution failed due to: x') }, 'silent', []],
    ['only the status', { lines: failed() }, 'silent', []],
    [
      'the stage is named by a permission',
      {
        lines: failed(
          'Execution failed due to configuration error: Invalid permissions on Lambda function',
        ),
      },
      'refused',
      [],
    ],
    [
      'the stage is named by a role',
      {
        lines: failed(
          'Execution failed due to configuration error: API Gateway does not have permission to assume the provided role arn:aws:iam::111122223333:role/r',
        ),
      },
      'refused',
      [],
    ],
    [
      'a function, after what it returned',
      { status: 502, toFunction: true, lines: failed(quoted('{"items":[]}'), malformed) },
      'told',
      ['lambda-malformed-proxy-response'],
    ],
    [
      'a host writes an event into its body',
      { status: 502, lines: failed(quoted('<html>'), malformed) },
      'silent',
      [],
    ],
    [
      'a function writes a sentence that stands there already',
      { status: 502, toFunction: true, lines: failed(quoted('{}'), malformed, malformed) },
      'silent',
      [],
    ],
    [
      'a body of several lines is one event',
      { status: 502, lines: failed(`${quoted('<html>')}\n${malformed}`) },
      'silent',
      [],
    ],
  ])('%s', (_, more, outcome, causes) => {
    const { failure, ...rest } = heard(tested(more), signatures);
    expect({ ...rest, causes: failure?.causes ?? [] }).toEqual({ outcome, causes });
  });

  test('it is asked of any method', () => {
    const asked = tested({ asked: 'GET', route: { httpMethod: 'ANY', path: '/{proxy+}' } });
    expect(heard(asked, signatures).failure).toMatchObject({
      route: { httpMethod: 'GET', path: '/{proxy+}' },
      probe: true,
    });
  });
});

describe('the signals', () => {
  test('have it beside the requests of clients, which it does not count among', () => {
    const read = signalsOf({ ...base(), probe: known(tested()) }, signatures);
    expect(read.failures).toEqual([]);
    expect(read.probe).toMatchObject({ status: 500, causes: mismatch });
  });

  test.each([
    ['nothing was tested', undefined],
    ['the test was refused', { gap: { what: 'apigateway:TestInvokeMethod', because: 'no' } }],
    ['the test went well', known(tested({ status: 200 }))],
  ])('%s: they have none', (_, probe) => {
    expect(signalsOf({ ...base(), ...(probe && { probe }) }, signatures).probe).toBeUndefined();
  });
});
