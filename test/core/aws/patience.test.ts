import { expect, test } from '@jest/globals';
import { GetPolicyCommand, LambdaClient, PublishVersionCommand } from '@aws-sdk/client-lambda';
import type { Environment } from '../../../core/aws/environment.ts';
import { patient } from '../../../core/aws/patience.ts';
import { MustWait } from '../../../core/model/errors.ts';
import { awsError } from '../../../simulator/account/define-service.ts';

const throttled = () => awsError('TooManyRequestsException', 'Rate exceeded', 429);

/** A world whose Lambda service throws these, one a call, and then answers. */
function world(errors: readonly Error[]) {
  const left = [...errors];
  const made = { calls: 0, slept: 0 };
  const client = new LambdaClient({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'A', secretAccessKey: 'B' },
  });
  client.middlewareStack.add(
    () => async () => {
      made.calls += 1;
      const error = left.shift();
      if (error) throw error;
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'initialize', priority: 'low' },
  );
  const environment = patient({
    client: () => client,
    clock: {
      now: () => new Date(made.slept),
      sleep: async (milliseconds: number) => {
        made.slept += milliseconds;
      },
    },
  } as unknown as Environment);
  return { made, lambda: () => environment.client(LambdaClient) };
}

const read = new GetPolicyCommand({ FunctionName: 'orders' });
const write = new PublishVersionCommand({ FunctionName: 'orders' });

test.each([
  ['answered at once', read, [], { calls: 1, slept: 0 }],
  ['throttled once', read, [throttled()], { calls: 2, slept: 3000 }],
  ['throttled twice', read, [throttled(), throttled()], { calls: 3, slept: 11_000 }],
])('a read is waited for: %s', async (_, command, errors, expected) => {
  const { made, lambda } = world(errors);
  await lambda().send(command);
  expect(made).toEqual(expected);
});

test.each([
  ['a write', write, throttled()],
  ['a refused read', read, awsError('AccessDeniedException', 'no', 403)],
])('%s is not made again', async (_, command, error) => {
  const { made, lambda } = world([error]);
  await expect(lambda().send(command)).rejects.toThrow(error.message);
  expect(made).toEqual({ calls: 1, slept: 0 });
});

test('a service that was waited for in vain is not waited for again soon', async () => {
  const { made, lambda } = world(Array.from({ length: 5 }, throttled));
  await expect(lambda().send(read)).rejects.toThrow('Rate exceeded');
  await expect(lambda().send(read)).rejects.toThrow('Rate exceeded');
  expect(made).toEqual({ calls: 4, slept: 11_000 });
  made.slept += 60_000;
  await lambda().send(read);
  expect(made.calls).toBe(6);
});

test('a wait for a turn is left to the workflow', async () => {
  const { made, lambda } = world([new MustWait('Other incidents use it.')]);
  await expect(lambda().send(read)).rejects.toThrow(MustWait);
  expect(made).toEqual({ calls: 1, slept: 0 });
});
