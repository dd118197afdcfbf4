import { expect, test } from '@jest/globals';
import { sharedList } from '../../../core/store/shared-list.ts';
import { stand } from '../workflow/stand.ts';

/** Reads the list so many times, with so many seconds between; how often the account was asked. */
async function asked(times: number, secondsBetween: number, freshness?: number): Promise<number> {
  const { environment, clock } = stand();
  let reads = 0;
  const read = async () => [String((reads += 1))];
  for (let time = 0; time < times; time += 1) {
    await sharedList(environment, 'names', read, freshness);
    clock.now = new Date(clock.now.getTime() + secondsBetween * 1000);
  }
  return reads;
}

test.each<
  [what: string, times: number, seconds: number, freshness: number | undefined, reads: number]
>([
  ['once a minute', 12, 10, undefined, 2],
  ['again where it was not found', 3, 20, 5, 3],
])('%s', async (_, times, seconds, freshness, reads) =>
  expect(await asked(times, seconds, freshness)).toBe(reads),
);

test('many at once: few read, the others wait for it', async () => {
  const { environment, clock } = stand();
  const patient = {
    ...environment,
    clock: {
      now: () => clock.now,
      sleep: async (milliseconds: number) => {
        clock.now = new Date(clock.now.getTime() + milliseconds);
        await new Promise((resolve) => setImmediate(resolve));
      },
    },
  };
  let reads = 0;
  const read = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return [String((reads += 1))];
  };
  const lists = await Promise.all(
    Array.from({ length: 20 }, () => sharedList(patient, 'names', read)),
  );
  expect(lists).toHaveLength(20);
  expect(reads).toBeLessThanOrEqual(4);
});

test('a list that cannot be kept is read by everybody', async () => {
  const { environment, account } = stand();
  account.authorize = ({ operation, input }) => {
    if (operation === 'PutItem' && JSON.stringify(input).includes('LIST')) throw new Error('full');
  };
  expect(await sharedList(environment, 'names', async () => ['a'])).toEqual(['a']);
});
