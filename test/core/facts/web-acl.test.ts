import { expect, test } from '@jest/globals';
import authorization from '../../../core/facts/authorization/index.ts';
import { collectBase } from '../../../core/facts/base.ts';
import { known } from '../checks/support/facts.ts';
import { fakeAws } from './fake-aws.ts';
import { alarm, answers, target, webAcl } from './shop.ts';

async function collect(symptom: '4xx' | '5xx', responseType: string | null) {
  const aws = fakeAws(answers);
  const base = await collectBase(aws.environment, target, { ...alarm, symptom });
  const [entry] = 'known' in base.logs.access ? base.logs.access.known : [];
  if (!entry) throw new Error('The shop logs no failed request.');
  const logs = { ...base.logs, access: known([{ ...entry, status: 403, responseType }]) };
  return authorization.collect(aws.environment, { ...base, logs });
}

test('what a web ACL blocked of this stage and no other', async () => {
  const request = {
    at: '2026-03-01T12:01:00.000Z',
    rule: 'common',
    inner: 'SizeRestrictions_BODY',
    httpMethod: 'POST',
    path: '/orders',
    weight: 3,
    bodySize: 9000,
  };
  expect((await collect('4xx', 'WAF_FILTERED')).webAcl).toEqual({
    known: {
      arn: webAcl.ARN,
      name: 'shop',
      bodyLimit: 32_768,
      unsampled: ['bots'],
      blocked: { known: [request, request] },
    },
  });
});

test.each([
  ['an alarm on server errors', '5xx', 'WAF_FILTERED'],
  ['a log that names other refusals', '4xx', 'UNAUTHORIZED'],
] as const)('is not asked for: %s', async (_, symptom, responseType) => {
  expect((await collect(symptom, responseType)).webAcl).toBeUndefined();
});
