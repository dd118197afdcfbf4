import type { ClientConstructor, ClientOptions, Environment } from '../../core/aws/environment.ts';
import { type CallName, serviceOfClient } from '../../core/model/calls.ts';

const calls = new WeakMap<Error, string>();

interface Sender {
  send(command: object, ...rest: unknown[]): Promise<unknown>;
}

/** The same clients; an error that one of their calls throws can be asked for the call by {@link callOf}. */
export function rememberingCalls(client: Environment['client']): Environment['client'] {
  const wrapped = new WeakSet<object>();
  return <C>(constructor: ClientConstructor<C>, options?: ClientOptions): C => {
    const made = client(constructor, options);
    if (!wrapped.has(made as object)) {
      wrapped.add(made as object);
      remember(made as Sender, constructor.name);
    }
    return made;
  };
}

function remember(sender: Sender, clientName: string): void {
  const send = sender.send.bind(sender);
  const service = serviceOfClient(clientName) ?? clientName.replace(/Client$/, '').toLowerCase();
  sender.send = async (command, ...rest) => {
    try {
      return await send(command, ...rest);
    } catch (error) {
      if (error instanceof Error)
        calls.set(error, `${service}:${command.constructor.name.replace(/Command$/, '')}`);
      throw error;
    }
  };
}

/** The call that threw an error: `apigateway:GetStage`; undefined for errors that no call threw. */
export const callOf = (error: Error): CallName | undefined => calls.get(error) as CallName;
