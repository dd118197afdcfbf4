import { expect, test } from '@jest/globals';
import type { Environment } from '../../../core/aws/environment.ts';
import type { ServiceId } from '../../../core/model/calls.ts';
import { MustWait } from '../../../core/model/errors.ts';
import { accountGate } from '../../../core/store/gate.ts';
import { stand } from '../workflow/stand.ts';

/** A Lambda at the gate, and how many milliseconds it waited there. */
function lambdaAt({ environment }: ReturnType<typeof stand>) {
  const waits: number[] = [];
  const own: Environment = {
    ...environment,
    clock: {
      now: () => environment.clock.now(),
      sleep: async (milliseconds) => void waits.push(milliseconds),
    },
  };
  return { waits, gate: accountGate(own) };
}

const many = (times: number, service: ServiceId, operation: string) =>
  Array.from({ length: times }, () => [service, operation] as const);

test.each<[what: string, lambdas: (readonly (readonly [ServiceId, string])[])[], longest: number]>([
  ['one incident', [many(11, 'apigateway', 'GetStage')], 0],
  ['what may come at once', [many(20, 'apigateway', 'GetStage')], 0],
  ['more', [many(25, 'apigateway', 'GetStage')], 1000],
  [
    'several Lambdas share it',
    [many(15, 'apigateway', 'GetStage'), many(15, 'apigatewayv2', 'GetApi')],
    2000,
  ],
  ['a slow operation', [many(3, 'apigateway', 'GetResources')], 800],
  ['Lambda', [many(41, 'lambda', 'GetFunctionConcurrency')], 2857],
  [
    'Lambda, several at once',
    Array.from({ length: 6 }, () => many(10, 'lambda', 'GetAlias')),
    2670,
  ],
  ['a service without a shared limit', [many(500, 's3', 'GetObject')], 0],
])('%s', async (_, lambdas, longest) => {
  const one = stand();
  const waits: number[] = [];
  for (const calls of lambdas) {
    const at = lambdaAt(one);
    await Promise.all(calls.map(([service, operation]) => at.gate(service, operation)));
    waits.push(...at.waits);
  }
  expect(Math.floor(Math.max(0, ...waits))).toBe(longest);
});

test('calls of the same moment pass with one write', async () => {
  const one = stand();
  const { gate } = lambdaAt(one);
  await Promise.all(many(11, 'apigateway', 'GetStage').map((call) => gate(...call)));
  expect(one.account.calls.map(({ operation }) => operation)).toEqual(['UpdateItem']);
});

test('a wait that is too long for a Lambda is left to the workflow, and its calls to others', async () => {
  const one = stand();
  await lambdaAt(one).gate('apigateway', 'UpdateUsagePlan');
  const next = lambdaAt(one);
  await expect(next.gate('apigateway', 'UpdateUsagePlan')).rejects.toThrow(MustWait);
  await expect(next.gate('apigateway', 'UpdateUsagePlan')).rejects.toThrow('for 40 s');
});

test('where the table fails, calls pass', async () => {
  const one = stand();
  one.account.authorize = () => {
    throw new Error('no table');
  };
  await expect(lambdaAt(one).gate('lambda', 'GetAlias')).resolves.toBeUndefined();
});
