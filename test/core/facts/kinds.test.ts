import { expect, test } from '@jest/globals';
import { baseReads, collectBase } from '../../../core/facts/base.ts';
import { executionLogGroup } from '../../../core/facts/logs/execution-group.ts';
import { restOf } from '../../../core/model/facts/configuration.ts';
import { MissingEvidence } from '../../../core/model/reading.ts';
import { configuration } from '../checks/support/facts.ts';
import { fakeAws } from './fake-aws.ts';
import { alarm, answers, target } from './shop.ts';

test('everything that is read of a REST API is declared', async () => {
  const { environment, calls } = fakeAws(answers);
  await collectBase(environment, target, alarm);
  expect(
    calls.map(({ call }) => call).filter((call) => !baseReads.some((one) => one === call)),
  ).toEqual([]);
});

test.each([
  ['REST', 'API-Gateway-Execution-Logs_a1b2c3d4e5/prod'],
  ['WEBSOCKET', '/aws/apigateway/a1b2c3d4e5/prod'],
  ['HTTP', null],
] as const)('the execution log of a %s API', (apiKind, group) => {
  expect(executionLogGroup({ ...target, apiKind })).toBe(group);
});

test('what only a REST API has is missing evidence for another', () => {
  const { rest, ...other } = configuration();
  expect(restOf({ ...other, rest })).toBe(rest);
  expect(() => restOf(other)).toThrow(MissingEvidence);
});
