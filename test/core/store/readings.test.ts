import { expect, test } from '@jest/globals';
import { accountGate } from '../../../core/store/gate.ts';
import { isQuiet, mayReadAll } from '../../../core/store/readings.ts';
import { stand } from '../workflow/stand.ts';

test('of many incidents that begin at the same moment, two are read whole', async () => {
  const { environment, clock } = stand();
  const answers = await Promise.all(Array.from({ length: 5 }, () => mayReadAll(environment)));
  expect(answers.filter(Boolean)).toHaveLength(2);
  clock.now = new Date(clock.now.getTime() + 2000);
  expect(await mayReadAll(environment)).toBe(true);
});

test.each([
  ['nobody calls', 0, true],
  ['half of what may come at once is left', 10, true],
  ['more was called', 11, false],
])('API Gateway’s control plane, where %s', async (_, calls, quiet) => {
  const { environment } = stand();
  const gate = accountGate(environment);
  await Promise.all(Array.from({ length: calls }, () => gate('apigateway', 'GetStage')));
  expect(await isQuiet(environment)).toBe(quiet);
  expect(await mayReadAll(environment)).toBe(quiet);
});
