import { afterAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Simulation } from '../../../simulator/simulation.ts';
import { findWorld, worldNames, worldOf } from '../../../simulator/worlds/find.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-medic-worlds-'));
afterAll(() => rmSync(folder, { recursive: true }));

function standing(document: object, file = 'mine.json') {
  writeFileSync(join(folder, file), JSON.stringify(document));
  return new Simulation({ world: findWorld(file, folder, 'own'), seed: 1 });
}

test.each(worldNames())('%s answers every stream that asks it', async (name) => {
  const world = findWorld(name, '.', 'own');
  const simulation = new Simulation({ world, seed: 1 });
  await simulation.advance(new Date(world.start.getTime() + 120_000));
  expect(simulation.names).toMatchObject({ region: world.region, accountId: world.accountId });
  const { metrics } = simulation.account.state<{ metrics: Record<string, unknown> }>('cloudwatch');
  expect(Object.keys(metrics).filter((key) => key.includes('Count')).length).toBeGreaterThan(0);
});

test('a file builds on a world and stands elsewhere', () => {
  const simulation = standing({
    name: 'mine',
    extends: 'shop',
    region: 'sa-east-1',
    account: '999988887777',
    start: '2027-02-03T04:05:00Z',
    setup: [
      { call: 'lambda:PublishVersion', input: { FunctionName: 'orders' }, as: 'more' },
      { environment: 'host', name: 'new.example', set: { duration: 9 } },
    ],
    names: { again: { version: '${more.Version}' }, stage: 'prod' },
    traffic: [
      { name: 'rates', httpMethod: 'GET', path: '/rates', perMinute: 3 },
      { name: 'other', httpMethod: 'GET', path: '/x', perMinute: 3, api: 'blog', stage: 'live' },
    ],
    invokers: ['arn:aws:iam::${accountId}:role/nightly'],
  });
  const { names, surroundings, account, clock } = simulation;
  expect(clock.now().toISOString()).toBe('2027-02-03T04:05:00.000Z');
  expect([account.region, account.accountId]).toEqual(['sa-east-1', '999988887777']);
  expect(names).toMatchObject({ apiName: 'shop', again: { version: expect.any(String) } });
  expect(surroundings.hosts).toHaveProperty(['new.example']);
  expect(surroundings.invokers).toContain('arn:aws:iam::999988887777:role/nightly');
  const stream = (name: string) => surroundings.traffic.find((one) => one.name === name);
  expect(stream('rates')).toMatchObject({ api: 'shop', stage: 'prod', perMinute: 3 });
  expect(stream('other')).toMatchObject({ api: 'blog', stage: 'live' });
});

test('a file builds on a file', () => {
  writeFileSync(
    join(folder, 'base.json'),
    JSON.stringify({ name: 'base', region: 'eu-north-1', names: { apiName: 'x', stage: 'y' } }),
  );
  const { account, names } = standing({ name: 'mine', extends: './base.json' });
  expect([account.region, names['apiName']]).toEqual(['eu-north-1', 'x']);
});

test('a path is relative to the scenario', () => {
  standing({ name: 'mine', region: 'eu-west-3' });
  const scenario = { name: 'own', world: './mine.json', file: join(folder, 'own.json') };
  expect(worldOf(scenario).region).toBe('eu-west-3');
});

describe('refused', () => {
  test.each<[string, object, string]>([
    ['an unknown field', { name: 'mine', city: 'x' }, 'city'],
    ['a Region that is none', { name: 'mine', region: 'Tokyo' }, 'region: must be a Region'],
    ['a base that does not exist', { name: 'mine', extends: 'shp' }, 'there is no world "shp"'],
    ['a file that does not exist', { name: 'mine', extends: 'shp.json' }, 'cannot be read'],
    ['itself as a base', { name: 'mine', extends: 'mine.json' }, 'the world extends itself'],
    [
      'a call that AWS refuses',
      {
        name: 'mine',
        setup: [{ call: 'lambda:DeleteFunction', input: { FunctionName: 'nothing' } }],
      },
      'world mine: setup[0], lambda:DeleteFunction: ResourceNotFoundException',
    ],
  ])('%s', (_, document, message) => {
    expect(() => standing(document)).toThrow(message);
  });
});
