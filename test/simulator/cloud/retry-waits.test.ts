import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { retrierSchema, withRetryWaits } from '../../../simulator/cloud/retry-waits.ts';

const named = (name: string) => Object.assign(new Error(name), { name });
const [busy, any] = z.array(retrierSchema).parse([
  {
    ErrorEquals: ['Busy'],
    IntervalSeconds: 10,
    MaxAttempts: 3,
    MaxDelaySeconds: 25,
    JitterStrategy: 'FULL',
  },
  { ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 1 },
]);

test.each<[what: string, errors: (string | undefined)[], waits: number[]]>([
  ['grows up to the highest delay, then gives up', ['Busy', 'Busy', 'Busy', 'Busy'], [5, 10, 12.5]],
  ['another retrier counts for itself', ['Busy', 'Other', 'Busy', 'Other'], [5, 1, 10]],
  ['begins again after a success', ['Busy', undefined, 'Busy'], [5, 5]],
])('%s', async (_, errors, waits) => {
  const waited: number[] = [];
  let call = 0;
  const handler = withRetryWaits(
    async () => {
      const error = errors[call++];
      if (error !== undefined) throw named(error);
    },
    [busy, any].flatMap((one) => one ?? []),
    { wait: async (milliseconds) => void waited.push(milliseconds / 1000), random: () => 0.5 },
  );
  for (const error of errors) {
    const run = handler({});
    await (error === undefined ? run : expect(run).rejects.toThrow(error));
  }
  expect(waited).toEqual(waits);
});
