import { expect, test } from '@jest/globals';
import { MustWait } from '../../../core/model/errors.ts';
import { leaveTurn, places, takeTurn } from '../../../core/store/turns.ts';
import { stand } from '../workflow/stand.ts';

const ids = Array.from({ length: places }, (_, index) => `inc-${index}`);

test('a few incidents are investigated at once; the others wait until one leaves', async () => {
  const { environment } = stand();
  for (const id of ids) await takeTurn(environment, id);
  await expect(takeTurn(environment, 'late')).rejects.toThrow(MustWait);
  await takeTurn(environment, 'inc-2');
  await leaveTurn(environment, 'inc-2');
  await takeTurn(environment, 'late');
  await expect(takeTurn(environment, 'later')).rejects.toThrow(MustWait);
});

test('a place that nobody left is free after some minutes', async () => {
  const { environment, clock } = stand();
  for (const id of ids) await takeTurn(environment, id);
  clock.now = new Date(clock.now.getTime() + 301_000);
  await takeTurn(environment, 'late');
});

test('one incident alone takes and leaves its place with one write each', async () => {
  const { environment, account } = stand();
  await takeTurn(environment, 'inc-1');
  await leaveTurn(environment, 'inc-1');
  expect(account.calls).toHaveLength(2);
});
