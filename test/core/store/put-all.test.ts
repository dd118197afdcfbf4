import { expect, test } from '@jest/globals';
import { putAll } from '../../../core/store/put-all.ts';
import { stand } from '../workflow/stand.ts';

const put = (sk: string) => ({
  item: { pk: 'A', sk },
  condition: { holds: 'attribute_not_exists(pk)' },
});
const cancelled = (...codes: string[]) =>
  Object.assign(new Error('cancelled'), {
    name: 'TransactionCanceledException',
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

test('all items are written, or none and those in the way are named', async () => {
  const { environment, items } = stand();
  expect(await putAll(environment, { first: put('1'), second: put('2') })).toEqual(new Set());
  expect(await putAll(environment, { second: put('2'), third: put('3') })).toEqual(
    new Set(['second']),
  );
  expect(items('A')).toHaveLength(2);
});

test.each([
  ['once: it is tried again', 1, 1],
  ['for ever: the error is thrown', Infinity, 0],
])('another transaction is in the way %s', async (_, times, written) => {
  const { environment, account, items } = stand();
  let met = 0;
  account.authorize = () => {
    met += 1;
    if (met <= times) throw cancelled('TransactionConflict', 'None');
  };
  await putAll(environment, { one: put('1') }).catch((error: Error) =>
    expect(error.message).toBe('cancelled'),
  );
  expect(items('A')).toHaveLength(written);
});

test('any other reason is thrown', async () => {
  const { environment, account } = stand();
  account.authorize = () => {
    throw cancelled('ThrottlingError');
  };
  await expect(putAll(environment, { one: put('1') })).rejects.toThrow('cancelled');
});
