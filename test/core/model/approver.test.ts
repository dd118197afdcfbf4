import { expect, test } from '@jest/globals';
import { approverSchema } from '../../../core/model/approver.ts';

test.each([
  'ops@example.org',
  'Ada Lovelace',
  '山田',
  ' Ada ',
  'arn:aws:iam::123456789012:user/ada',
])('%j may answer', (by) => {
  expect(approverSchema.parse(by)).toBe(by.trim());
});

test.each([
  '',
  '   ',
  '\u200B',
  '--',
  'Gateway Medic (automatic)',
  'gateway-medic',
  'ＧＡＴＥＷＡＹ ＭＥＤＩＣ',
  '(automatic)',
  'Automatically',
  'system',
  'Ada\nApproved by: Bob',
  'Ada\u202Ebob',
  'Ada\u001B[2J',
  'x'.repeat(201),
])('%j may not', (by) => {
  expect(approverSchema.safeParse(by).success).toBe(false);
});
