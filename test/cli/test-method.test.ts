import { describe, expect, test } from '@jest/globals';
import { SimulatedAccount } from './simulated-account.ts';

interface Printed {
  readonly test: { readonly status: number; readonly lines: readonly string[] };
  readonly causes: readonly string[];
}

const asked = async (account: SimulatedAccount, request: string) => {
  const { code, out } = await account.run(['test-method', 'shop', request, '--json']);
  const { test: ran, causes } = JSON.parse(out) as Printed;
  return { code, status: ran.status, lines: ran.lines, causes };
};
const broken = async (service: 'lambda', operation: string, input: Record<string, unknown>) => {
  const account = new SimulatedAccount();
  account.simulation.account.call(service, operation, input);
  await account.pass(1);
  return account;
};

describe('a method', () => {
  test('that works', async () => {
    const account = new SimulatedAccount();
    await account.pass(1);
    const before = account.snapshot();
    expect(await asked(account, 'GET /orders/42')).toMatchObject({
      code: 0,
      status: 200,
      causes: [],
      lines: expect.arrayContaining(['Method completed with status: 200']),
    });
    expect(account.snapshot()).toBe(before);
  });

  test('whose function is gone says so in its log', async () => {
    const account = await broken('lambda', 'DeleteFunction', { FunctionName: 'orders' });
    const { code, status, causes } = await asked(account, 'GET /orders/42');
    expect({ code, status }).toEqual({ code: 1, status: 500 });
    expect(causes).toContain('lambda-function-deleted');
  });

  test('is told in words, with what the test leaves out', async () => {
    const account = await broken('lambda', 'DeleteFunction', { FunctionName: 'orders' });
    const { code, out } = await account.run(['test-method', 'shop', 'get /orders/42']);
    expect(code).toBe(1);
    expect(out).toContain('GET /orders/{id} of shop answered /orders/42 with 500');
    expect(out).toContain('test-invoke-stage');
    expect(out).toContain('Execution failed due to configuration error');
  });
});

test.each([
  ['DELETE /orders/42', 'may change something'],
  ['orders', 'is not a method and a path'],
  ['GET /nowhere', 'No method of shop serves'],
])('%s is not run', async (request, sentence) => {
  const account = new SimulatedAccount();
  const { code, err } = await account.run(['test-method', 'shop', request]);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(sentence) });
  expect(account.simulation.account.calls.map(({ operation }) => operation)).not.toContain(
    'TestInvokeMethod',
  );
});
