import { createServer } from 'node:net';

/** Ports of this machine that nobody uses now, each another one. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, listening));
  return Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          const address = server.address();
          server.close((error) =>
            error || address === null || typeof address === 'string'
              ? reject(error ?? new Error('The server does not listen on a port.'))
              : resolve(address.port),
          );
        }),
    ),
  );
}

const listening = () =>
  new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
