import type { ClientConstructor } from '../aws/environment.ts';
import { plain } from './state.ts';
import type { Output, Write } from './write.ts';

/** Sends a command of a client; the two must belong together. */
export const sends =
  (client: ClientConstructor<unknown>, Command: new (input: never) => unknown): Write['send'] =>
  async (environment, input) => {
    const sender = environment.client(client) as { send(command: unknown): Promise<object> };
    const { $metadata, ...output } = (await sender.send(new Command(input as never))) as {
      $metadata?: { requestId?: string };
    };
    return {
      output: plain(output) as Output,
      ...($metadata?.requestId !== undefined && { requestId: $metadata.requestId }),
    };
  };
