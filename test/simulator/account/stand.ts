import type { ClientConstructor } from '../../../core/aws/environment.ts';
import type { ServiceId } from '../../../core/model/calls.ts';
import { Account } from '../../../simulator/account/account.ts';
import { connect } from '../../../simulator/account/connect.ts';
import type { AnyService } from '../../../simulator/account/define-service.ts';

export const start = new Date('2026-11-21T02:00:00.000Z');

/** An account with these services only, whose time the test moves. */
export function stand(services: readonly AnyService[]) {
  const clock = { now: start };
  const account = new Account({
    accountId: '123456789012',
    region: 'ap-northeast-1',
    now: () => clock.now,
    services,
    seed: 1,
  });
  return {
    account,
    clock,
    client: <C>(constructor: ClientConstructor<C>): C => connect(constructor, account, 'tester'),
    /** Calls without the SDK; the output's type is the caller's claim. */
    call: <O = Record<string, never>>(service: ServiceId, name: string, input: object): O =>
      account.call(service, name, { ...input }) as O,
  };
}

/** The name of the error that `act` throws, or `nothing`. */
export async function errorOf(act: () => unknown): Promise<string> {
  try {
    await act();
    return 'nothing';
  } catch (error) {
    return error instanceof Error ? error.name : 'not an error';
  }
}
