import { expect, test } from '@jest/globals';
import { record } from '../../../core/store/record.ts';
import { lock } from '../../../core/store/lock.ts';
import { openIncident } from '../../../core/workflow/open-incident.ts';
import { idOf } from './opened.ts';
import { eventOf, stand } from './stand.ts';

/** A stage on which a person works with the command line. */
async function lent() {
  const here = stand();
  const { environment } = here;
  const opened = await openIncident(environment, { event: eventOf('rest-5xx') });
  const { target } = await record(environment).get(idOf(opened) ?? '');
  await lock(environment).release(target, idOf(opened) ?? '');
  return { ...here, target };
}

test.each([
  ['a minute ago', 1, 'parked', 'incident.held'],
  ['a quarter of an hour ago, with no sign since', 16, 'new', 'incident.opened'],
])('a laptop took the lock %s', async (_, minutes, status, code) => {
  const here = await lent();
  const { environment, target, clock, items } = here;
  expect(await lock(environment).lend(target, 'laptop-1', 'me@laptop')).toBe(true);
  const since = clock.now.toISOString();
  clock.now = new Date(clock.now.getTime() + minutes * 60_000);
  const opened = await openIncident(environment, { event: eventOf('rest-latency') });
  expect(opened).toMatchObject({ status, reason: { code } });
  if (status !== 'parked') return;
  expect(opened).toMatchObject({
    waitSeconds: 600,
    reason: { args: { by: 'me@laptop', since } },
  });
  // Nothing says that the event was handled: it will be.
  await lock(environment).release(target, 'laptop-1');
  expect(items('LOCK#')).toEqual([]);
  const again = await openIncident(environment, { event: eventOf('rest-latency') });
  expect(again).toMatchObject({ status: 'new' });
});

test('a lock that is renewed keeps its beginning, and nobody else takes it', async () => {
  const { environment, target, clock } = await lent();
  const stages = lock(environment);
  await stages.lend(target, 'laptop-1', 'me@laptop');
  const since = clock.now.toISOString();
  clock.now = new Date(clock.now.getTime() + 14 * 60_000);
  expect(await stages.lend(target, 'laptop-1', 'me@laptop')).toBe(true);
  clock.now = new Date(clock.now.getTime() + 14 * 60_000);
  expect(await stages.lend(target, 'laptop-2', 'you@laptop')).toBe(false);
  expect(await stages.holder(target)).toMatchObject({ by: 'me@laptop', since });
});
