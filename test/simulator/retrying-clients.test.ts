import { expect, test } from '@jest/globals';
import type { ClientRequest } from '../../simulator/gateway/request.ts';
import { RetryingClients } from '../../simulator/retrying-clients.ts';
import { generate } from '../../simulator/traffic.ts';
import { trafficSchema } from '../../simulator/surroundings.ts';

const at = (seconds: number) => new Date(seconds * 1000);
const request = (seconds: number, times: number): ClientRequest => ({
  at: at(seconds),
  api: 'a',
  stage: 's',
  httpMethod: 'GET',
  path: '/',
  body: '',
  retries: { times, after: 2 },
});

test.each([
  ['all fail', () => 500, [0, 3, 6, 9]],
  ['too many of them', () => 429, [0, 3, 6, 9]],
  ['the client is wrong', () => 404, [0]],
  ['the second is answered', (second: number) => (second === 3 ? 200 : 500), [0, 3]],
])('a client asks again after its pause: %s', (_, statusAt, expected) => {
  const clients = new RetryingClients();
  const seen: number[] = [];
  const serve = (arriving: ClientRequest[], to: number) => {
    for (const one of clients.among(arriving, at(to))) {
      const second = one.at.getTime() / 1000;
      seen.push(second);
      const status = statusAt(second);
      clients.noted({ request: one, requestId: '', status, headers: {}, body: '', latency: 1000 });
    }
  };
  serve([request(0, 3)], 5);
  serve([], 60);
  expect(seen).toEqual(expected);
});

test('what comes for the first time is served in between', () => {
  const clients = new RetryingClients();
  const seen: number[] = [];
  for (const one of clients.among([request(0, 1), request(5, 0)], at(60))) {
    seen.push(one.at.getTime() / 1000);
    clients.noted({ request: one, requestId: '', status: 500, headers: {}, body: '', latency: 0 });
  }
  expect(seen).toEqual([0, 2, 5]);
});

test('a burst brings more of the same in its seconds, and nothing between', () => {
  const stream = trafficSchema.parse({
    name: 'one',
    api: 'a',
    stage: 's',
    httpMethod: 'GET',
    path: '/',
    perMinute: 60,
    bursts: { every: 60, lasts: 10, times: 4 },
  });
  const requests = generate([stream], at(0), at(600), () => 0.5);
  const inBurst = requests.filter((one) => (one.at.getTime() / 1000) % 60 < 10).length;
  expect([inBurst, requests.length - inBurst]).toEqual([400, 500]);
});
