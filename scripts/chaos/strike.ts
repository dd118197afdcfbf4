import type { AccountCall } from '../../simulator/account/account.ts';
import { errorOf } from '../../simulator/conditions/answers.ts';
import type { VirtualClock } from '../../simulator/clock.ts';
import type { Fault } from './cell.ts';
import type { Invocation } from './invocations.ts';

/** A call that a fault befalls. */
export interface Struck {
  readonly call: AccountCall;
  readonly invocation: Invocation | undefined;
  readonly clock: VirtualClock;
  readonly lasting: boolean;
  readonly make: () => Promise<object>;
}

export const never = (): Promise<never> => new Promise(() => {});

/** What whoever makes the call sees of it. Where the SDK tries again, it has tried in vain. */
export async function strike(fault: Fault, struck: Struck): Promise<object> {
  const { call, invocation, clock, make } = struck;
  const by = `arn:aws:sts::123456789012:assumed-role/${call.principal}/gateway-medic`;
  switch (fault) {
    case 'throttled':
    case 'denied':
    case 'error':
    case 'timeout':
      throw errorOf(fault, { ...call, by });
    case 'empty':
      return {};
    case 'unparsable':
      await make();
      throw Object.assign(new SyntaxError('Unexpected token < in JSON at position 0'), {
        $metadata: { httpStatusCode: 200 },
      });
    case 'lost':
      await make();
      // The SDK makes it again, unless whoever makes it looks first.
      if (!call.once && !struck.lasting) return make();
      if (!call.once) await make().catch(() => {});
      throw errorOf('timeout', { ...call, by });
    case 'hang':
      await clock.sleep((invocation?.timeout ?? 60) * 1000);
      invocation?.die('Sandbox.Timedout');
      return never();
    case 'killed-before':
      invocation?.die('Runtime.ExitError');
      return never();
    default:
      await make();
      invocation?.die('Runtime.ExitError');
      return never();
  }
}
