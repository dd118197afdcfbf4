import { expect, test } from '@jest/globals';
import { dynamoJournal } from '../../../core/changes/dynamo-journal.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { Conditions } from '../../../simulator/conditions/conditions.ts';
import { awsSchema } from '../../../simulator/conditions/schema.ts';
import { stand } from '../workflow/stand.ts';

const intent: Change = {
  incidentId: 'inc-1',
  planHash: 'f'.repeat(64),
  operationId: 'grant',
  index: 0,
  status: 'intended',
  call: { service: 'lambda', action: 'AddPermission', input: {} },
  undo: [],
  before: null,
  at: '2026-11-21T02:15:00.000Z',
};
const applied: Change = { ...intent, status: 'applied' };

/** A journal in an account that loses the first answer of every write, which the SDK then makes again. */
function losing() {
  const { environment, account } = stand();
  const aws = awsSchema.parse({ calls: [{ calls: 'dynamodb:PutItem', answer: 'lost', times: 1 }] });
  account.conditions = new Conditions(aws, new Date(0), () => undefined);
  return { environment };
}

test('an entry whose first answer was lost is this process’s own', async () => {
  const { environment } = losing();
  const journal = dynamoJournal(environment);
  expect(await journal.add(intent)).toBe(true);
  expect(await journal.advance(intent, applied)).toBe(true);
  expect(await journal.list('inc-1', intent.planHash)).toEqual([applied]);
});

test('the same entry of another process is not', async () => {
  const { environment } = losing();
  expect(await dynamoJournal(environment).add(intent)).toBe(true);
  expect(await dynamoJournal(environment).add(intent)).toBe(false);
  expect(await dynamoJournal(environment).advance(applied, applied)).toBe(false);
});

test('an intent that the table answered and did not keep is no intent', async () => {
  const { environment, account } = stand();
  account.around = async ({ operation }, make) => (operation === 'PutItem' ? {} : make());
  await expect(dynamoJournal(environment).add(intent)).rejects.toMatchObject({
    name: 'TemporaryFailure',
  });
});
