import { expect, test } from '@jest/globals';
import { openBudget, queryCostOf } from '../../../core/store/query-budget.ts';
import { stand } from '../workflow/stand.ts';

/** Bytes that the cap pays for in the stand's Region. */
const most = 1e9;
const policy = JSON.stringify({ maxQueryCost: 0.0076 });

const world = () => {
  const { environmentWith, account, clock } = stand();
  const environment = environmentWith({ GATEWAY_MEDIC_POLICY: policy });
  const open = (isDiagnosing = true) => openBudget(environment, 'inc-1', isDiagnosing);
  return { environment, open, account, clock };
};

test('steps at the same time share one cap', async () => {
  const { open } = world();
  const steps = [open(), open(), open()];
  const granted = await Promise.all(
    steps.flatMap(({ environment: { queries } }) => [
      queries.reserve(0.25 * most),
      queries.reserve(0.25 * most),
    ]),
  );
  const reserved = granted.reduce((sum, one) => sum + (one?.bytes ?? 0), 0);
  expect(reserved).toBeLessThanOrEqual(most);
  expect(reserved).toBeGreaterThanOrEqual(0.75 * most);
});

test('what a step did not use is there for the next one; what it spent is noted', async () => {
  const { open, environment, clock } = world();
  const first = open();
  first.environment.queries.expect({ bytes: 0.5 * most, unknown: 0 });
  (await first.environment.queries.reserve(0.9 * most))?.settle(0.4 * most);
  await Promise.all([first.close(), first.close()]);
  clock.now = new Date(clock.now.getTime() + 60_000);
  const second = open(false);
  second.environment.queries.expect({ bytes: 1, unknown: 0 });
  expect(await second.environment.queries.reserve(0.7 * most)).toBeNull();
  (await second.environment.queries.reserve(0.6 * most))?.settle(0.6 * most);
  second.environment.queries.refuse();
  await second.close();
  expect(await queryCostOf(environment, 'inc-1')).toMatchObject({
    estimate: { bytes: 0.5 * most, unknown: 0 },
    scanned: most,
    diagnosed: 0.4 * most,
    queries: 2,
    refused: 1,
    cap: 0.0076,
  });
});

test('what a step had set aside that died stays set aside', async () => {
  const { open } = world();
  const dead = open();
  await dead.environment.queries.reserve(0.8 * most);
  const { queries } = open().environment;
  expect(await queries.reserve(0.3 * most)).toBeNull();
  expect(await queries.reserve(0.2 * most)).not.toBeNull();
});

test('a step that searches as usual writes twice', async () => {
  const { open, account } = world();
  const step = open();
  (await step.environment.queries.reserve(0.05 * most))?.settle(0.05 * most);
  await step.close();
  expect(account.calls.map(({ operation }) => operation)).toEqual(['UpdateItem', 'UpdateItem']);
});
