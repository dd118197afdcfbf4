import { serviceOfClient } from '../../core/model/calls.ts';
import type { ClientConstructor } from '../../core/aws/environment.ts';
import type { Account, Caller, Principal } from './account.ts';

interface Pluggable {
  middlewareStack: { add(middleware: unknown, options: unknown): void };
}

/**
 * A real SDK client whose commands are answered by the simulated account: one middleware at the `initialize` step takes
 * the command's name and input before anything is serialized.
 */
export function connect<C>(
  constructor: ClientConstructor<C>,
  account: Account,
  principal: Principal,
  caller: Caller = {},
): C {
  const client = new constructor({
    region: account.region,
    credentials: { accessKeyId: 'SIMULATED', secretAccessKey: 'simulated' },
  });
  const answer =
    (_next: unknown, context: { clientName: string; commandName: string }) =>
    async ({ input }: { input: Record<string, unknown> }) => {
      const service = serviceOfClient(context.clientName);
      if (!service) throw new Error(`The simulator does not support ${context.clientName}.`);
      const operation = context.commandName.replace(/Command$/, '');
      const output = await account.request(service, operation, input, principal, caller);
      return {
        output: { $metadata: { httpStatusCode: 200, requestId: 'simulated' }, ...output },
        response: {},
      };
    };
  (client as Pluggable).middlewareStack.add(answer, {
    step: 'initialize',
    // After what waits and tries again.
    priority: 'low',
    name: 'simulated',
  });
  return client;
}
