import { expect, test } from '@jest/globals';
import { memoryBudget, noQueries } from '../../../core/aws/query-budget.ts';
import { bytesFor, pricePerByte } from '../../../core/model/insights-price.ts';

const cap = { region: 'us-east-1', dollars: 0.005, setting: 'a test' };
const most = 1e9;

test('what is set aside at once never passes the cap', async () => {
  const budget = memoryBudget(cap);
  const granted = await Promise.all(Array.from({ length: 10 }, () => budget.reserve(0.3 * most)));
  expect(granted.filter((one) => one !== null)).toHaveLength(3);
});

test('what was not scanned can be set aside again; what is not known counts whole', async () => {
  const budget = memoryBudget(cap);
  const [first, second, third] = [
    await budget.reserve(0.4 * most),
    await budget.reserve(0.4 * most),
    await budget.reserve(0.2 * most),
  ];
  first?.settle(0.1 * most);
  first?.settle(0.4 * most);
  second?.settle(null);
  third?.release();
  expect(budget.use()).toMatchObject({ scanned: 0.5 * most, queries: 2 });
  expect(await budget.left()).toBeCloseTo(0.5 * most, -2);
});

test('whoever has no budget makes no query', async () =>
  expect(await noQueries('us-east-1').reserve(1)).toBeNull());

test.each([
  ['us-east-1', 5e-12],
  ['sa-east-1', 9e-12],
  ['a Region that is not listed', 9e-12],
])('a byte in %s', (region, dollars) => {
  expect(pricePerByte(region)).toBeCloseTo(dollars, 15);
  expect(bytesFor(region, dollars * 1000)).toBeCloseTo(1000, -1);
});
