import { expect, test } from '@jest/globals';
import { evidence, type Evidence } from '../../../core/model/evidence.ts';
import { whyAsked } from '../../../core/notify/mails/why-asked.ts';

const overLimit = evidence('policy.over-limit', {
  count: 3,
  scope: 'api',
  remedy: '',
  window: 'hour',
  limit: 3,
});
const proposed = evidence('policy.propose-mode');
const planned = evidence('incident.planned-needs-approval', {
  plan: '3fef',
  remedy: 'grant-invoke',
});
const applied = evidence('incident.applied-changes', { operations: 1, remedy: 'grant-invoke' });

const asked = (...events: Evidence[]) =>
  whyAsked({ timeline: events.map((what) => ({ at: '2026-01-05T09:09:00.000Z', what })) });

test('a limit is named as the reason', () =>
  expect(asked(overLimit, planned)).toEqual([overLimit]));

test('only what was judged of the last plan counts', () =>
  expect(asked(proposed, planned, applied, overLimit, planned)).toEqual([overLimit]));

test('what was not planned is not asked about', () => expect(asked(overLimit)).toEqual([]));
