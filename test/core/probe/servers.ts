import { createServer as plainHttp, type RequestListener } from 'node:http';
import { createServer as https } from 'node:https';
import { type AddressInfo, createServer as plain, type Server, type Socket } from 'node:net';
import type { Credentials } from './certificates.ts';

const open = new Set<Server>();
const sockets = new Set<Socket>();

async function listening(server: Server): Promise<number> {
  open.add(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

/** The port of a server that speaks HTTP over TLS. */
export const secure = (credentials: Credentials, answer: RequestListener): Promise<number> =>
  listening(https({ ...credentials }, answer));

/** The port of a server that takes connections and never says a word. */
export const silent = (): Promise<number> => listening(plain());

/** The port of a server that speaks HTTP without TLS. */
export const unencrypted = (): Promise<number> =>
  listening(plainHttp((_, response) => response.end('hello')));

/** A port on which nothing listens. */
export async function closed(): Promise<number> {
  const server = plain();
  const port = await listening(server);
  open.delete(server);
  await new Promise((done) => server.close(done));
  return port;
}

/** Ends every server. */
export async function stopAll(): Promise<void> {
  for (const socket of sockets) socket.destroy();
  await Promise.all([...open].map((server) => new Promise((done) => server.close(done))));
  open.clear();
}
