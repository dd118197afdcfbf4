import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { redact, redactAll } from '../../../core/model/redaction.ts';
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

describe('what is no secret stays', () => {
  test.each([
    'Execution failed due to configuration error: Invalid permissions on Lambda function',
    '(id) Verifying Usage Plan for request: id. API Key:  API Stage: h733q2j6gb/Prod',
    "(id) API Key  authorized because method 'POST /a' does not require API Key. Request will not contribute to throttle or quota limits",
    'The security token included in the request is expired',
    'arn:aws:lambda:ap-northeast-1:123456789012:function:orders:live',
    'Basic authentication is not supported',
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
