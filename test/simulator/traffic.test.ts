import { describe, expect, test } from '@jest/globals';
import { generator } from '../../simulator/random.ts';
import type { Traffic } from '../../simulator/surroundings.ts';
import { generate } from '../../simulator/traffic.ts';

const stream = (name: string, perMinute: number): Traffic => ({
  name,
  api: 'shop',
  stage: 'prod',
  httpMethod: 'GET',
  path: `/${name}`,
  perMinute,
  body: '',
});

const start = Date.parse('2026-01-05T09:00:00Z');
const span = (from: number, to: number, traffic = [stream('a', 40), stream('b', 15)], seed = 1) =>
  generate(traffic, new Date(start + from), new Date(start + to), generator(seed));

describe('traffic', () => {
  test('has its rate, in order, inside the span', () => {
    const requests = span(0, 10 * 60_000);
    const count = (path: string) => requests.filter((request) => request.path === path).length;
    expect([count('/a'), count('/b')]).toEqual([400, 150]);
    const times = requests.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.every((time) => time >= start && time < start + 600_000)).toBe(true);
  });

  test('is spread evenly', () => {
    const quarters = Array.from(
      { length: 4 },
      (_, index) => span(index * 15_000, (index + 1) * 15_000, [stream('a', 40)]).length,
    );
    expect(quarters).toEqual([10, 10, 10, 10]);
  });

  test('neither loses nor repeats a request where spans meet', () => {
    const cuts = [0, 7_001, 7_002, 33_333, 60_000];
    const parts = cuts.slice(1).flatMap((to, index) => span(cuts[index] ?? 0, to));
    expect(parts).toHaveLength(span(0, 60_000).length);
  });

  test('is the same for the same seed', () => {
    expect(span(0, 60_000)).toEqual(span(0, 60_000));
    expect(span(0, 60_000)).not.toEqual(span(0, 60_000, undefined, 2));
  });

  test('can be nothing', () => {
    expect(span(0, 60_000, [stream('a', 0)])).toEqual([]);
  });
});
