import { describe, expect, test } from '@jest/globals';
import { controlPlaneRates } from '../../../../simulator/account/apigateway/rates.ts';
import type { ServiceId } from '../../../../core/model/calls.ts';
import { errorOf, start } from '../stand.ts';

const callAt = (
  seconds: number,
  operation: string,
  input: Record<string, unknown> = {},
  service: ServiceId = 'apigateway',
) => ({
  service,
  operation,
  input,
  principal: 'tester',
  at: new Date(start.getTime() + seconds * 1000),
});

/** How many of the calls were let in. */
async function admitted(calls: ReturnType<typeof callAt>[]): Promise<number> {
  const { admit } = controlPlaneRates();
  const errors = [];
  for (const call of calls) errors.push(await errorOf(() => admit(call)));
  expect(
    errors.filter((name) => name !== 'nothing' && name !== 'TooManyRequestsException'),
  ).toEqual([]);
  return errors.filter((name) => name === 'nothing').length;
}

const many = (
  count: number,
  operation: string,
  input?: Record<string, unknown>,
  service?: ServiceId,
) => Array.from({ length: count }, () => callAt(0, operation, input, service));
const edge = {};
const regional = { endpointConfiguration: { types: ['REGIONAL'] } };

describe('the control plane takes', () => {
  test.each([
    ['a burst of 40', many(60, 'GetStage'), 40],
    [
      '10 calls a second after a burst',
      [...many(40, 'GetStage'), ...Array.from({ length: 20 }, () => callAt(1, 'GetStage'))],
      50,
    ],
    ['5 GetResources at once', many(8, 'GetResources'), 5],
    [
      '5 GetResources in 2 s',
      [...many(5, 'GetResources'), ...Array.from({ length: 8 }, () => callAt(2, 'GetResources'))],
      10,
    ],
    ['one CreateDeployment', many(2, 'CreateDeployment'), 1],
    [
      'one CreateDeployment in 5 s',
      [0, 4.9, 5, 9.9, 10].map((at) => callAt(at, 'CreateDeployment')),
      3,
    ],
    ['one UpdateUsagePlan in 20 s', [0, 19, 20].map((at) => callAt(at, 'UpdateUsagePlan')), 2],
    ['one UpdateAccount in 20 s', [0, 19, 20].map((at) => callAt(at, 'UpdateAccount')), 2],
    ['one edge API in 30 s', [0, 29, 30].map((at) => callAt(at, 'CreateRestApi', edge)), 2],
    ['one Regional API in 3 s', [0, 2.9, 3].map((at) => callAt(at, 'CreateRestApi', regional)), 2],
    ['other services freely', many(100, 'GetPolicy', {}, 'lambda'), 100],
  ])('%s', async (_, calls, expected) => {
    expect(await admitted(calls)).toBe(expected);
  });
});
