import { describe, expect, test } from '@jest/globals';
import { type AccountLimits, overCaps, unknownShares } from '../../../core/guards/caps.ts';
import { type Caps, policySettingsSchema } from '../../../core/model/settings.ts';
import { call } from '../../../core/remedies/operations.ts';
import type { Call } from '../../../core/model/plan.ts';
import { planOf } from '../changes/plans.ts';

const rate = (value: string, path = '/*/*/throttling/rateLimit'): Call =>
  call('apigateway:UpdateStage', {
    restApiId: 'a',
    stageName: 'prod',
    patchOperations: [
      { op: 'replace', path, value },
      { op: 'replace', path: path.replace('rateLimit', 'burstLimit'), value: '99999' },
    ],
  });
const planRate = (value: string): Call =>
  call('apigateway:UpdateUsagePlan', {
    usagePlanId: 'p',
    patchOperations: [{ op: 'replace', path: '/throttle/rateLimit', value }],
  });
const configured = (input: object): Call =>
  call('lambda:UpdateFunctionConfiguration', { FunctionName: 'f', ...input });
const reserved = (ReservedConcurrentExecutions: number): Call =>
  call('lambda:PutFunctionConcurrency', { FunctionName: 'f', ReservedConcurrentExecutions });
const tasks = (desiredCount: number): Call =>
  call('ecs:UpdateService', { cluster: 'c', service: 's', desiredCount });
const variable: Call = call('apigateway:UpdateStage', {
  restApiId: 'a',
  stageName: 'prod',
  patchOperations: [{ op: 'replace', path: '/variables/rate', value: '99999' }],
});

const planned = (one: Call) => planOf({ id: 'it', ...one, expects: null, undo: [] });
const limits: AccountLimits = { throttleRate: 10_000, reservedConcurrency: 1000 };
const caps = (given: Partial<Caps>): Caps => policySettingsSchema.parse({ caps: given }).caps;

describe('a plan is kept below the caps', () => {
  test.each<[string, Call, Partial<Caps>, string[]]>([
    ['a throttle at the cap', rate('100'), { throttleRate: 100 }, []],
    ['a throttle above it', rate('101'), { throttleRate: 100 }, ['over-cap']],
    [
      'that of one method',
      rate('101', '/~1a/GET/throttling/rateLimit'),
      { throttleRate: 100 },
      ['over-cap'],
    ],
    ["a usage plan's", planRate('101'), { throttleRate: 100 }, ['over-cap']],
    ['no limit at all', rate('-1'), { throttleRate: 100 }, ['over-cap', 'over-share']],
    ['what cannot be read', rate('many'), {}, ['over-share']],
    ['tasks at the cap', tasks(8), { ecsTasks: 8 }, []],
    ['tasks above it', tasks(9), { ecsTasks: 8 }, ['over-cap']],
    ['half of the account', rate('5000'), {}, []],
    ['more than half of it', rate('5001'), {}, ['over-share']],
    ['a share that is allowed', rate('9000'), { accountShare: 1 }, []],
    [
      'memory above the cap',
      configured({ MemorySize: 2048 }),
      { functionMemory: 1024 },
      ['over-cap'],
    ],
    ['memory without a cap', configured({ MemorySize: 10_240 }), {}, []],
    ['a timeout above the cap', configured({ Timeout: 61 }), { functionTimeout: 60 }, ['over-cap']],
    ['a timeout, where memory has a cap', configured({ Timeout: 61 }), { functionMemory: 128 }, []],
    ['concurrency above the cap', reserved(101), { reservedConcurrency: 100 }, ['over-cap']],
    ["most of the account's concurrency", reserved(501), {}, ['over-share']],
    ['what has no cap', variable, { throttleRate: 1 }, []],
  ])('%s', (_, one, given, codes) => {
    const reasons = overCaps(planned(one), caps(given), limits);
    expect(reasons.map(({ code }) => code)).toEqual(codes.map((code) => `brakes.${code}`));
  });
});

test.each([
  [rate('5'), ['throttleRate']],
  [reserved(5), ['reservedConcurrency']],
  [configured({ Timeout: 5 }), []],
])('a share of a limit that is not known is said: %#', (one, kinds) => {
  const unknown = { throttleRate: null, reservedConcurrency: null };
  expect(
    unknownShares(planned(one), unknown).map(({ args }) => (args as { kind: string }).kind),
  ).toEqual(kinds);
  expect(unknownShares(planned(one), limits)).toEqual([]);
});
