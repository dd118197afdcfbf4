import { expect, test } from '@jest/globals';
import { claim } from '../../../core/lifecycle/claim.ts';
import { lock } from '../../../core/store/lock.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { alarm, stand, target } from '../workflow/stand.ts';

test('a lock that is taken by nobody who can be seen is given up after some tries', async () => {
  const { environment, account } = stand();
  await putAll(environment, { lock: lock(environment).taking(target, 'inc-1') });
  account.around = async ({ operation }, make) => (operation === 'GetItem' ? {} : make());
  const source = {
    eventKey: 'event-1',
    account: target.account,
    region: target.region,
    name: alarm.name,
    arn: alarm.arn,
    at: alarm.at,
    reason: alarm.reason,
  };
  await expect(claim(environment, source, { target, alarm }, 'execution-1')).rejects.toMatchObject({
    name: 'TemporaryFailure',
  });
  const writes = account.calls.filter(({ operation }) => operation === 'TransactWriteItems');
  expect(writes).toHaveLength(6);
});
