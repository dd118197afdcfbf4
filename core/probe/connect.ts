import { connect, type Socket } from 'node:net';
import type { FailedPhase } from '../model/front/probed.ts';
import { failedBy, late } from './fail.ts';

/** An open connection. */
export interface Connected {
  readonly address: string;
  readonly socket: Socket;
}

/** Opens a connection to the first of the addresses that takes one. */
export async function connectTo(
  addresses: readonly string[],
  port: number,
  limit: number,
): Promise<Connected | FailedPhase> {
  let last: Connected | FailedPhase = { failed: 'ENODATA', because: 'The name has no address.' };
  for (const address of addresses.slice(0, 3)) {
    // oxlint-disable-next-line no-await-in-loop -- the next address is tried where this one fails
    last = await connection(address, port, limit);
    if ('socket' in last) return last;
  }
  return last;
}

const connection = (
  address: string,
  port: number,
  limit: number,
): Promise<Connected | FailedPhase> =>
  new Promise((end) => {
    const socket = connect({ host: address, port });
    socket.setTimeout(limit, () => {
      socket.destroy();
      end(late(limit));
    });
    socket.once('error', (error) => end(failedBy(error)));
    socket.once('connect', () => {
      socket.setTimeout(0);
      end({ address, socket });
    });
  });
