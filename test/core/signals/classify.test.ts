import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  classify,
  classifyFirmly,
  knownCauses,
  signatures,
} from '../../../core/checks/signatures.ts';

interface Line {
  readonly text: string;
  readonly cause: string;
}

const lines = readFileSync(new URL('../../fixtures/signatures.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Line);
const faults = lines.filter((line) => !line.cause.startsWith('_'));
const silent = lines.filter((line) => line.cause.startsWith('_'));

describe('public log lines', () => {
  test('at least 97 of 100 name their cause', () => {
    const missed = faults.filter(({ text, cause }) => !classify(text).includes(cause));
    if (missed.length > faults.length * 0.03) expect(missed).toEqual([]);
  });

  test.each(silent.map(({ text }) => [text]))('says nothing: %s', (text) => {
    expect(classify(text)).toEqual([]);
  });

  test('sets stay small', () => {
    const sizes = faults.map(({ text }) => classify(text).length);
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThanOrEqual(2);
  });
});

describe('variants of a text', () => {
  const permission = 'lambda-permission-missing';
  test.each([
    [
      'REPORT RequestId: 0f1e2d3c-1111-2222-3333-444455556666\tDuration: 3000.00 ms\tBilled Duration: 3000 ms\tStatus: timeout',
      'lambda-function-timeout',
    ],
    [
      '(0b1c2d3e) Endpoint response body before transformations: {"errorMessage": "division by zero", "errorType": "ZeroDivisionError", "stackTrace": []}',
      'lambda-unhandled-error',
    ],
    [
      "The response from the Lambda function doesn't match the format that API Gateway expects.",
      'lambda-malformed-proxy-response',
    ],
    [
      "The IAM role configured on the integration or API Gateway doesn't have permissions to call the integration. Check the permissions and try again.",
      'lambda-function-deleted',
    ],
    [
      "The IAM role configured on the integration or API Gateway doesn't have permissions to call the integration. Check the permissions and try again.",
      'lambda-alias-or-version-deleted',
    ],
    [
      '[ERROR] KeyError: \'id\'\nTraceback (most recent call last):\n  File "/var/task/app.py", line 3',
      'lambda-unhandled-error',
    ],
    [
      '(0b1c2d3e-aaaa-bbbb-cccc-0123456789ab) EXECUTION FAILED DUE TO CONFIGURATION ERROR: INVALID PERMISSIONS ON LAMBDA FUNCTION',
      permission,
    ],
    [
      '2022-04-23T18:37:47.070+09:00\tExecution failed due to configuration error: Invalid permissions on Lambda function',
      permission,
    ],
    [
      '> **Execution failed due to configuration error:** `Invalid permissions on Lambda function`',
      permission,
    ],
    [
      'ログには「Execution failed due to configuration error：Invalid permissions on Lambda function」と出ています。',
      permission,
    ],
    [
      '{"message":"(x) Execution failed due to configuration error: Invalid permissions on Lambda func[TRUNCATED]"}',
      permission,
    ],
    [
      '(9f4e1a52-0000-1111-2222-333344445555) Lambda execution failed with status 200 due to customer function error: 2031-01-02T03:04:05.006Z 9f4e1a52 Task timed out after 3.00 seconds. Lambda request id: 1',
      'lambda-function-timeout',
    ],
    [
      '(a) API Key ******abc123 exceeded throttle limit for API Stage a1b2c3/live: Key throttle limit exceeded for Usage Plan ID zz9, RestApi a1b2c3, Stage live, Resource r1, HttpMethod PUT. Limit: 0.50 Burst: 1',
      'throttle-usage-plan',
    ],
    [
      'Key throttle limit exceeded for RestApi q9, Stage v2, Resource r, HttpMethod ANY. Limit: 20.00 Burst: 40',
      'throttle-stage-method',
    ],
    [
      'Key throttle limit exceeded for RestApi q9, Stage v2, Resource r, HttpMethod ANY. Limit: 0.00 Burst: 0',
      'throttle-zero-limit',
    ],
    [
      '{"Reason":"ReservedFunctionConcurrentInvocationLimitExceeded","Type":"User","message":"Rate Exceeded."}',
      'lambda-reserved-concurrency-low',
    ],
    ['Execution failed due to configuration error: ', 'lambda-integration-wrong-http-method'],
    ['{\\"message\\": \\"Endpoint request timed out\\"}', 'integration-timeout'],
    ['Received response. Status: 503, Integration latency: 4 ms', 'http-backend-503-overload'],
    [
      'User: arn:aws:iam::111122223333:user/dev is not authorized to perform: apigateway:GET on resource: arn:aws:apigateway:eu-west-1::/restapis',
      'operator-iam-denied',
    ],
    [
      'access denied with an explicit deny: User: arn:aws:iam::1:role/x is not authorized to perform: execute-api:Invoke on resource: arn with an explicit deny in an identity-based policy',
      'iam-not-authorized',
    ],
  ])('%s', (text, cause) => {
    expect(classify(text)).toContain(cause);
  });

  test('one VPC-link text stands for every fault of the network behind the link', () => {
    const causes = classify(
      'Execution failed due to configuration error: There was an internal error while executing your request',
    );
    expect(causes).toEqual(
      expect.arrayContaining(['vpclink-v1-nacl-blocked', 'vpclink-v1-listener-missing']),
    );
    expect(causes.every((cause) => cause.startsWith('vpclink-v1-'))).toBe(true);
  });
});

describe('texts without meaning', () => {
  test.each([
    '',
    'Method completed with status: 200',
    '(0b1c2d3e-aaaa-bbbb-cccc-0123456789ab) Method completed with status: 301',
    'Received response. Status: 200, Integration latency: 40 ms',
    'Internal server error',
    '{"message": "Internal server error"}',
    '(0b1c2d3e-aaaa-bbbb-cccc-0123456789ab) Method request body before transformations: {"text":"Missing Authentication Token"}',
    "API Key ****abc authorized because method 'GET /x' requires API Key and API Key is associated with usage plan",
    'Usage Plan check succeeded for API Key  and API Stage h733q2j6gb/Prod',
    'Method response headers: {Content-Type=application/json, X-Amzn-Trace-Id=Root=1-5c755b5d-000000000000000000000000}',
    'REPORT RequestId: 4a1e Duration: 12.01 ms Billed Duration: 13 ms Memory Size: 128 MB Max Memory Used: 60 MB',
    'START RequestId: 4a1e Version: 3',
    'Authorizer result body before parsing: {"principalId":"u","policyDocument":{"Statement":[{"Effect":"Allow"}]}}',
  ])('%s', (text) => {
    expect(classify(text)).toEqual([]);
  });
});

describe('several lines', () => {
  test('a text that tells outweighs the status', () => {
    expect(
      classify(
        'Execution failed due to configuration error: Malformed Lambda proxy response\nMethod completed with status: 502',
      ),
    ).toEqual(['lambda-malformed-proxy-response']);
  });

  test('lines that agree narrow each other', () => {
    expect(
      classify(
        'Lambda invocation failed with status: 403\nEndpoint response body before transformations: <Message>Unable to determine service/operation name to be authorized</Message>',
      ),
    ).toEqual(['lambda-integration-wrong-http-method']);
  });

  test('a bare status is a hint, no statement', () => {
    expect(classify('Method completed with status: 502')).not.toEqual([]);
    expect(classifyFirmly('Method completed with status: 502')).toEqual([]);
  });
});

describe('the tables', () => {
  test('every id is unique', () => {
    const ids = signatures.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every id that a rule overrides exists', () => {
    const ids = new Set(signatures.map((rule) => rule.id));
    const overridden = signatures.flatMap(({ overrides = [] }) => overrides);
    expect(overridden.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('no pattern remembers where it stopped', () => {
    expect(signatures.filter((rule) => rule.pattern.global || rule.pattern.sticky)).toEqual([]);
  });

  test('known causes are sorted and cover the fixture', () => {
    expect([...knownCauses]).toEqual(knownCauses.toSorted());
    expect(faults.filter(({ cause }) => !knownCauses.includes(cause))).toEqual([]);
  });
});
