import { expect, test } from '@jest/globals';
import { MustWait } from '../../../core/model/errors.ts';
import { leaveTurn, takeTurn } from '../../../core/store/turns.ts';
import { stand } from '../workflow/stand.ts';

const ids = ['inc-1', 'inc-2', 'inc-3', 'inc-4'];

test('a few incidents are investigated at once; the others wait until one leaves', async () => {
  const { environment } = stand();
  for (const id of ids) await takeTurn(environment, id);
  await expect(takeTurn(environment, 'inc-5')).rejects.toThrow(MustWait);
  await takeTurn(environment, 'inc-2');
  await leaveTurn(environment, 'inc-2');
  await takeTurn(environment, 'inc-5');
  await expect(takeTurn(environment, 'inc-6')).rejects.toThrow(MustWait);
});

test('a place that nobody left is free after some minutes', async () => {
  const { environment, clock } = stand();
  for (const id of ids) await takeTurn(environment, id);
  clock.now = new Date(clock.now.getTime() + 301_000);
  await takeTurn(environment, 'inc-5');
});

test('one incident alone takes and leaves its place with one write each', async () => {
  const { environment, account } = stand();
  await takeTurn(environment, 'inc-1');
  await leaveTurn(environment, 'inc-1');
  expect(account.calls).toHaveLength(2);
});
