import { expect, test } from '@jest/globals';
import type { Code } from '../../../simulator/surroundings.ts';
import { fine, type SmallWorld, smallWorld } from './small-world.ts';

function proxied(code: Code, uri?: string): SmallWorld {
  const world = smallWorld(code);
  const integration = { type: 'AWS_PROXY', integrationHttpMethod: 'POST', uri: uri ?? world.uri };
  world.route('GET', '/orders', { integration: integration as { type: 'AWS_PROXY' } });
  return world;
}

const get = (world: SmallWorld) => world.send({ httpMethod: 'GET', path: '/orders' });
const fails = { kind: 'throw', errorType: 'Error', errorMessage: 'no' } as const;

test('a share of the runs goes otherwise', () => {
  const world = proxied({ ...fine, sometimes: { share: 0.3, outcome: fails } });
  const failed = Array.from({ length: 400 }, () => get(world).status).filter((one) => one === 502);
  expect(failed.length).toBeGreaterThan(80);
  expect(failed.length).toBeLessThan(160);
});

test.each([
  [256, 200, 'Max Memory Used: 256 MB'],
  [257, 502, 'Error Type: Runtime.ExitError'],
])('of 256 MB, a run that needs %d MB ends in %d', (memory, status, reported) => {
  const world = proxied({ ...fine, memory });
  expect(get(world).status).toBe(status);
  expect(world.lines('/aws/lambda/fn').join('')).toContain(reported);
});

test('a process that its own code ends has memory to spare', () => {
  const world = proxied({ ...fine, outcome: { kind: 'exit', status: 1 } });
  expect(get(world).status).toBe(502);
  const log = world.lines('/aws/lambda/fn').join('');
  expect(log).toContain('Runtime exited with error: exit status 1');
  expect(log).not.toContain('Max Memory Used: 256 MB');
});

test('the first run in an environment waits for it, the next does not', () => {
  const world = proxied({ ...fine, init: 2000 });
  const latencies = [0, 5000, 5000, 700_000].map((pause) => {
    world.pass(pause);
    return get(world).latency >= 2000;
  });
  expect(latencies).toEqual([true, false, false, true]);
  expect(world.lines('/aws/lambda/fn').join('')).toContain('Init Duration: 2000.00 ms');
});

test('runs at the same time need an environment each', () => {
  const world = proxied({ ...fine, init: 2000 });
  expect([get(world), get(world)].map(({ latency }) => latency >= 2000)).toEqual([true, true]);
});

const foreign = 'arn:aws:lambda:ap-northeast-1:999999999999:function:fn:live';
const uri = `arn:aws:apigateway:ap-northeast-1:lambda:path/2015-03-31/functions/${foreign}/invocations`;
test.each([
  ['nothing is said of it', undefined, 500],
  ['it lets nobody in', { code: 'code', invokers: [] }, 500],
  ['it lets another API in', { code: 'code', invokers: ['arn:aws:execute-api:*:*:other/*'] }, 500],
  ['it lets the API in', { code: 'code', invokers: ['arn:aws:execute-api:*:*:*/*'] }, 200],
])('a function of another account: %s', (_, known, status) => {
  const world = proxied(fine, uri);
  if (known) world.surroundings.foreignFunctions = { [foreign]: known };
  expect(get(world).status).toBe(status);
  expect(world.lines('/aws/lambda/fn')).toEqual([]);
});
