import { describe, expect, test } from '@jest/globals';
import { pace } from '../../../core/aws/concurrency.ts';
import { liveClients } from '../../../core/aws/live.ts';

/** When calls start that ask at these times: two in any 1000 ms. */
async function startsOf(asked: readonly number[]): Promise<number[]> {
  let time = 0;
  const starts: number[] = [];
  const clock = {
    now: () => new Date(time),
    sleep: async (milliseconds: number) => void starts.push(time + milliseconds),
  };
  const gate = pace(clock, 2);
  for (time of asked) {
    const before = starts.length;
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await gate();
    if (starts.length === before) starts.push(time);
  }
  return starts;
}

test.each([
  ['few go at once', [0, 0], [0, 0]],
  ['more wait, and go one by one', [0, 0, 0, 0, 0], [0, 0, 1000, 1500, 2000]],
  ['a late pair leaves no room at the turn of the second', [900, 900, 1000], [900, 900, 1900]],
  ['whoever comes later does not wait', [0, 0, 1200, 1250], [0, 0, 1200, 1250]],
])('%s', async (_, asked, starts) => {
  expect(await startsOf(asked)).toEqual(starts);
});

describe('the gate of API Gateway', () => {
  class SomeClient {
    static readonly gated: string[] = [];
    readonly config: { readonly serviceId: string };
    readonly middlewareStack: {
      add(middleware: unknown, options: { readonly name: string }): void;
    };
    constructor(serviceId: string) {
      this.config = { serviceId };
      this.middlewareStack = {
        add: (_, { name }) => void SomeClient.gated.push(`${serviceId} ${name}`),
      };
    }
  }

  test('stands before its control plane and nothing else', () => {
    const client = liveClients();
    for (const id of ['API Gateway', 'ApiGatewayV2', 'Lambda', 'EC2'])
      client(
        class extends SomeClient {
          constructor() {
            super(id);
          }
        },
      );
    expect(SomeClient.gated).toEqual([
      'API Gateway controlPlanePace',
      'ApiGatewayV2 controlPlanePace',
    ]);
  });
});
