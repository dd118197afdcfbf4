import { expect, test } from '@jest/globals';
import { verificationSettingsSchema } from '../../../core/model/settings.ts';
import { type CalmInput, judgeCalm } from '../../../core/verification/calm.ts';

const settings = verificationSettingsSchema.parse({});
const given: CalmInput = {
  settings,
  minutes: [],
  since: null,
  endedAt: '2026-01-05T09:08:09.376Z',
  until: '2026-01-05T09:08:09.376Z',
  now: '2026-01-05T09:12:00.000Z',
};

test.each<[string, Partial<CalmInput>, string, boolean]>([
  ['stays away', {}, 'watching', false],
  ['stays away until the watch is over', { now: '2026-01-05T09:39:00.000Z' }, 'recovered', true],
  ['is back', { since: '2026-01-05T09:11:00.000Z' }, 'failing', true],
  ['was back, and is over again', { endedAt: '2026-01-05T09:11:30.000Z' }, 'failing', true],
  ['its end is known more closely', { endedAt: '2026-01-05T09:08:59.000Z' }, 'watching', false],
  [
    'failed until a moment ago',
    { endedAt: '2026-01-05T09:09:50.000Z', now: '2026-01-05T09:39:00.000Z' },
    'watching',
    false,
  ],
  ['is out of sight', { endedAt: null }, 'watching', false],
  ['cannot be seen for a moment', { minutes: null }, 'unknown', false],
  ['cannot be seen', { minutes: null, now: '2026-01-05T09:39:00.000Z' }, 'unknown', true],
])('a symptom that was over %s', (_name, change, verdict, final) => {
  const look = judgeCalm({ ...given, ...change });
  expect([look.verification.verdict, look.final]).toEqual([verdict, final]);
  expect(look.verification).toMatchObject({ helped: true, unchanged: true });
});
