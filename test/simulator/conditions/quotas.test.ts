import { expect, test } from '@jest/globals';
import { VirtualClock } from '../../../simulator/clock.ts';
import { MeteredCalls } from '../../../simulator/conditions/metered.ts';
import { Quotas } from '../../../simulator/conditions/quotas.ts';
import type { ServiceId } from '../../../core/model/calls.ts';

const start = Date.UTC(2026, 0, 5);

test.each<
  [
    what: string,
    calls: readonly [ServiceId, string, seconds: number, times: number][],
    admitted: number[],
  ]
>([
  ['the burst of the control plane', [['apigateway', 'GetStage', 0, 50]], [40]],
  [
    'it fills again',
    [
      ['apigateway', 'GetStage', 0, 50],
      ['apigateway', 'GetStage', 1, 50],
    ],
    [40, 10],
  ],
  [
    'HTTP APIs share it',
    [
      ['apigateway', 'GetStage', 0, 30],
      ['apigatewayv2', 'GetApi', 0, 30],
    ],
    [30, 10],
  ],
  [
    'a slow operation',
    [
      ['apigateway', 'GetResources', 0, 9],
      ['apigateway', 'GetResources', 2, 9],
    ],
    [5, 5],
  ],
  [
    'what a slow operation refuses takes no token',
    [
      ['apigateway', 'CreateDeployment', 0, 40],
      ['apigateway', 'GetStage', 0, 50],
    ],
    [1, 39],
  ],
  [
    'Lambda: all together',
    [
      ['lambda', 'GetAlias', 0, 10],
      ['lambda', 'ListVersionsByFunction', 0, 10],
    ],
    [10, 5],
  ],
  [
    'Lambda: those apart',
    [
      ['lambda', 'GetAlias', 0, 20],
      ['lambda', 'GetPolicy', 0, 20],
      ['lambda', 'GetFunction', 0, 20],
    ],
    [15, 15, 20],
  ],
  ['a service without a known limit', [['s3', 'GetObject', 0, 500]], [500]],
])('%s', (_, calls, admitted) => {
  const quotas = new Quotas(start);
  const came = calls.map(
    ([service, operation, seconds, times]) =>
      Array.from({ length: times }).filter(() =>
        quotas.admits(service, operation, start + seconds * 1000),
      ).length,
  );
  expect(came).toEqual(admitted);
});

test.each<[what: string, held: number, done: boolean, tries: number]>([
  ['tried again until a token is there', 0.5, true, 3],
  ['given up after five tries', 60, false, 5],
])('%s', async (_, secondsPerCall, done, tries) => {
  const clock = new VirtualClock(new Date(start));
  const table = [{ services: ['sns'] as const, perSecond: 1 / secondsPerCall, burst: 1 }];
  const quotas = new Quotas(start, table);
  quotas.admits('sns', 'Publish', start);
  const asked: string[] = [];
  const metered = new MeteredCalls({ quotas, latency: () => 80, clock, random: () => 0.25 });
  const call = {
    service: 'sns' as const,
    operation: 'Publish',
    by: '',
    principal: '',
    at: new Date(start),
  };
  const made = clock
    .during(() =>
      metered.around(
        call,
        () => ({}),
        async (_service, operation) => void asked.push(operation),
      ),
    )
    .then(
      () => true,
      (error: Error) => error.name === 'ThrottledException' && false,
    );
  for (let turn = 0; turn < 20; turn += 1) {
    await clock.settled();
    if (clock.nextWake !== undefined) clock.moveTo(clock.nextWake);
  }
  expect([await made, asked.length]).toEqual([done, tries]);
});

test('a call takes as long as its service', async () => {
  const clock = new VirtualClock(new Date(start));
  const latency = (service: string) => (service === 'lambda' ? 54 : 0);
  const metered = new MeteredCalls({ quotas: undefined, latency, clock, random: () => 0 });
  const call = { operation: 'Get', by: '', principal: '', at: new Date(start) };
  const at: Record<string, number> = {};
  const made = (['lambda', 'dynamodb'] as const).map((service) =>
    clock.during(() =>
      metered.around(
        { ...call, service },
        () => ((at[service] = clock.now().getTime() - start), {}),
        undefined,
      ),
    ),
  );
  await clock.settled();
  clock.moveTo(start + 54);
  await Promise.all(made);
  expect(at).toEqual({ lambda: 54, dynamodb: 0 });
});
