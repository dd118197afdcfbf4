import type { ClientRequest } from './gateway/request.ts';
import type { Traffic } from './surroundings.ts';

const minute = 60_000;

/** How far a request may stray from its even place, as a share of the distance between two. */
const jitter = 0.5;

/**
 * The requests that arrive from `from` (inclusive) to `to` (exclusive), oldest first: each stream evenly spread, with some
 * jitter. Successive spans join without a gap or a repetition.
 *
 * @param random numbers in [0, 1)
 */
export function generate(
  traffic: readonly Traffic[],
  from: Date,
  to: Date,
  random: () => number,
): ClientRequest[] {
  const place = [from.getTime(), to.getTime(), random] as const;
  return traffic
    .flatMap((stream) => [...arrivals(stream, ...place), ...burstsOf(stream, ...place)])
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function arrivals(stream: Traffic, from: number, to: number, random: () => number) {
  if (stream.perMinute <= 0) return [];
  const distance = minute / stream.perMinute;
  const phase = phaseOf(stream.name) * distance;
  const requests: ClientRequest[] = [];
  // Places are counted from the epoch, so that it does not matter where one span ends and the next begins.
  for (let place = Math.ceil((from - phase) / distance); ; place += 1) {
    const even = place * distance + phase;
    if (even >= to) return requests;
    const at = even + (random() - 0.5) * jitter * distance;
    requests.push(requestOf(stream, new Date(Math.min(Math.max(at, from), to - 1))));
  }
}

/** What comes on top of a stream in its bursts, which are counted from the epoch as well. */
function burstsOf(stream: Traffic, from: number, to: number, random: () => number) {
  const { bursts, name, perMinute } = stream;
  if (!bursts) return [];
  const more = { ...stream, name: `${name} burst`, perMinute: perMinute * (bursts.times - 1) };
  return arrivals(more, from, to, random).filter(
    ({ at }) => (at.getTime() / 1000) % bursts.every < bursts.lasts,
  );
}

/** A number in [0, 1) that keeps streams of the same rate out of step. */
function phaseOf(name: string): number {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + letter.charCodeAt(0)) % 997;
  return hash / 997;
}

const requestOf = (stream: Traffic, at: Date): ClientRequest => ({
  at,
  api: stream.api,
  stage: stream.stage,
  httpMethod: stream.httpMethod,
  path: stream.path,
  domain: stream.domain,
  vpcEndpoint: stream.vpcEndpoint,
  clientCertificate: stream.clientCertificate,
  body: stream.body,
  bodySize: stream.bodySize,
  pathSize: stream.pathSize,
  headersSize: stream.headersSize,
  ...(stream.headers && { headers: stream.headers }),
  apiKey: stream.apiKey,
  signedBy: stream.signedBy,
  token: stream.token,
  claims: stream.claims,
  signature: stream.signature,
  retries: stream.retries,
});
