import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** A call on its way to AWS. */
export interface Asked {
  /** When it arrived, in milliseconds. */
  readonly at: number;
  /** As its signature names it: `apigateway`, `lambda`, `monitoring` … */
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

/** An answer that does not come from the emulator. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An error as AWS gives it in JSON. */
export const awsError = (status: number, name: string, message: string): Reply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': name },
  body: JSON.stringify({ message }),
});

/** What stands between the command line and the emulator. */
export interface Manner {
  /** Silence: no answer, ever. undefined: the call goes on to the emulator. */
  reply?(asked: Asked): Reply | 'silence' | undefined;
  /** The emulator's answer as AWS would give it. */
  correct?(asked: Asked, body: string): string;
}

export interface StandIn {
  readonly endpoint: string;
  /** Every call, in the order of arrival. */
  readonly asked: readonly Asked[];
}

/** Runs `work` with a server that passes calls on to the emulator, in its own manner. */
export async function standingIn<T>(
  emulator: string,
  manner: Manner,
  work: (standIn: StandIn) => Promise<T>,
): Promise<T> {
  const asked: Asked[] = [];
  const server = createServer((incoming, outgoing) => {
    const call = askedBy(incoming);
    asked.push(call);
    const reply = manner.reply?.(call);
    if (reply === 'silence') return;
    if (reply) outgoing.writeHead(reply.status, reply.headers).end(reply.body);
    else void passOn(emulator, incoming, outgoing, (body) => manner.correct?.(call, body) ?? body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  try {
    return await work({ endpoint: `http://127.0.0.1:${port}`, asked });
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function askedBy({ method = '', url = '', headers }: IncomingMessage): Asked {
  const { pathname: path, searchParams: query } = new URL(url, 'http://localhost');
  const [, service = ''] =
    /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)/.exec(headers.authorization ?? '') ?? [];
  return { at: performance.now(), service, method, path, query };
}

async function passOn(
  emulator: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  change: (body: string) => string,
): Promise<void> {
  const { method, headers, url = '' } = incoming;
  const onward = incoming.pipe(request(`${emulator}${url}`, { method, headers }));
  try {
    const [answer] = (await once(onward, 'response')) as [IncomingMessage];
    const body = change(await text(answer));
    const { 'content-length': _length, 'transfer-encoding': _encoding, ...rest } = answer.headers;
    outgoing.writeHead(answer.statusCode ?? 500, rest).end(body);
  } catch {
    // Whoever asked has gone, or the emulator has.
    outgoing.destroy();
  }
}
