import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { holdsSecret, redact, redactAll } from '../../../core/model/redaction.ts';
import { loggedSecrets } from '../../support/planted-secrets.ts';
import { classify } from '../../../core/checks/signatures.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmNHl0w5N';

describe('secrets are taken out of', () => {
  test.each([
    ['a header line', 'Authorization: Bearer s3cr3t-s3cr3t', 's3cr3t'],
    ['basic authentication', 'authorization=Basic dXNlcjpwYXNz', 'dXNlcjpwYXNz'],
    ['a bare header', 'Authorization: s3cr3t-s3cr3t', 's3cr3t'],
    [
      'an execution log',
      '(id) Method request headers: {Accept=*/*, x-api-key=s3cr3t, Host=example.org}',
      's3cr3t',
    ],
    ['cookies', 'Cookie: session=s3cr3t; theme=dark', 's3cr3t'],
    ['a response', 'Set-Cookie: session=s3cr3t; HttpOnly', 's3cr3t'],
    ['a JSON header', '{"X-Api-Key":"s3cr3t","Accept":"*/*"}', 's3cr3t'],
    ['JSON with quotes', String.raw`{"password":"s3\"cr3t","a":1}`, 'cr3t'],
    ['a cut JSON', '{"authorizationToken":"s3cr3t', 's3cr3t'],
    ['a usage plan key', '(id) API Key s3cr3ts3cr3ts3cr3ts3cr3t authorized for method', 's3cr3t'],
    [
      'a masked key',
      '(id) Verifying Usage Plan for request: id. API Key: ****************s3cr3t API Stage: a/prod',
      's3cr3t',
    ],
    [
      'a signature',
      'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261121/us-east-1, Signature=s3cr3t',
      's3cr3t',
    ],
    ['a query', 'GET /?X-Amz-Signature=s3cr3t&a=1', 's3cr3t'],
    ['a web token', `token was ${token}`, 'eyJhbGciOiJIUzI1NiJ9'],
    ['an access key id', 'user AKIAIOSFODNN7EXAMPLE', 'AKIAIOSFODNN7EXAMPLE'],
    ['a task token', '{"taskToken":"AQCEAAAAKgAAAAMs3cr3t"}', 's3cr3t'],
  ])('%s', (_, text, secret) => {
    expect(redact(text)).not.toContain(secret);
    expect(redact(text)).toContain('[redacted]');
  });

  test('what is beside them stays', () => {
    expect(redact('{Accept=*/*, x-api-key=s3cr3t, Host=example.org}')).toBe(
      '{Accept=*/*, x-api-key=[redacted], Host=example.org}',
    );
    expect(redact('{"X-Api-Key":"s3cr3t","Accept":"*/*"}')).toBe(
      '{"X-Api-Key":"[redacted]","Accept":"*/*"}',
    );
  });
  test('redacting twice changes nothing more', () => {
    const once = redact('Authorization: Bearer s3cr3t-s3cr3t, Cookie: a=b');
    expect(redact(once)).toBe(once);
  });
  test('documents, by key too', () => {
    const document = {
      headers: { Authorization: 'x', accept: 'y' },
      lines: ['Bearer s3cr3t-s3cr3t'],
      count: 1,
      none: null,
    };
    expect(redactAll(document)).toEqual({
      headers: { Authorization: '[redacted]', accept: 'y' },
      lines: ['Bearer [redacted]'],
      count: 1,
      none: null,
    });
  });
});

describe('planted secrets', () => {
  test.each(loggedSecrets)('%j', (text, secret) => {
    for (const one of [text, JSON.stringify(text), JSON.stringify({ body: JSON.stringify(text) })])
      expect(redact(one)).not.toContain(secret);
  });

  test.each<[string, unknown]>([
    ['variables', { variables: { dbPassword: 'hunter2', apiToken: 'hunter2' } }],
    ['a patch', { op: 'replace', path: '/variables/dbPassword', value: 'hunter2' }],
    ['what a change did', { details: { 'replace /variables/dbPassword': 'hunter2' } }],
    ['a static header', { 'integration.request.header.X-Api-Key': "'hunter2'" }],
    ['an address', { uri: 'https://app:hunter2@example.org/x' }],
    ['a template', { template: '#set($token = "hunter2")' }],
    ['a description', { description: 'password is hunter2' }],
  ])('in the configuration: %s', (_, document) => {
    expect(JSON.stringify(redactAll(document))).not.toContain('hunter2');
    expect(holdsSecret(document)).toBe(true);
    expect(holdsSecret(redactAll(document))).toBe(true);
  });
});

test('no recorded incident holds what looks like a secret', () => {
  const folder = new URL('../../fixtures/scenarios/', import.meta.url);
  const masked = readdirSync(folder).filter((name) => {
    const document: unknown = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return JSON.stringify(redactAll(document)) !== JSON.stringify(document);
  });
  expect(masked).toEqual([]);
});

describe('what is no secret stays', () => {
  test.each([
    'Execution failed due to configuration error: Invalid permissions on Lambda function',
    '(id) Verifying Usage Plan for request: id. API Key:  API Stage: h733q2j6gb/Prod',
    "(id) API Key  authorized because method 'POST /a' does not require API Key. Request will not contribute to throttle or quota limits",
    'The security token included in the request is expired',
    'arn:aws:lambda:ap-northeast-1:123456789012:function:orders:live',
    'Basic authentication is not supported',
    'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/net/Shop/50dc6c495c0c9188',
    'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/Db-a1B2c3',
    '7735a87a-73d3-439b-8079-2f731fec9980',
    'Root=1-5c755b5d-000000000000000000000000',
    'YIwYiFstIAMESqA=',
    'GET /api/v1/customers/{customerId}/orders/{orderId}',
    'POST /tokens/refresh',
    '{"authorization":"AWS_IAM","nextToken":"abc","clientToken":"gm-1a2b3c4d"}',
    'identitySource: method.request.header.Authorization',
    'https://example.org:8443/v1/rates',
    'jPxRfi0MDENG2bK7wJalrXUtnFEMIcYEXAMPLEKEYhQ=',
    'da39a3ee5e6b4b0d3255bfef95601890afd80709',
    'the password is not set',
    'Token is expired',
    '4f1c7f6b0f7e8f6a5d9c3b2a1e0d9c8b7a6f5e4d3c2b1a0f9e8d7c6b5a4f3e2d',
  ])('%s', (text) => {
    expect(redact(text)).toBe(text);
  });

  test('and every real log line still means the same causes', () => {
    const lines = readFileSync(new URL('../../fixtures/signatures.jsonl', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text);
    const changed = lines.filter(
      (text) => JSON.stringify(classify(text)) !== JSON.stringify(classify(redact(text))),
    );
    expect(lines.length).toBeGreaterThan(50);
    expect(changed).toEqual([]);
  });
});

test.each([
  '"password":"\\',
  'cookie: ',
  'Authorization: ',
  'eyJ',
  'API Key ',
  '[redacted]',
  'Bearer ',
])('a flood of %j stays short', (piece) => {
  expect(redact(piece.repeat(50_000)).length).toBeLessThan(20_000);
});

describe('the id of an API key', () => {
  const call = (action: string, apiKey: string) => ({ action, input: { apiKey } });
  test('stands in the calls about it, which name it as they name its value', () => {
    const about = call('UpdateApiKey', 'e1w1ea22hl');
    expect(redactAll(about)).toEqual(about);
    expect(holdsSecret(about)).toBe(false);
  });
  test.each([
    ['a value', call('UpdateApiKey', 'simulated-partner-key-000002')],
    ['what another call names so', call('Invoke', 'e1w1ea22hl')],
  ])('does not let %s through', (_, about) => {
    expect(holdsSecret(about)).toBe(true);
  });
});
