import { describe, expect, test } from '@jest/globals';
import type { EcsState } from '../../../simulator/account/ecs/state.ts';
import { newDataPlane } from '../../../simulator/gateway/data-plane.ts';
import { underLoad } from '../../../simulator/gateway/task-load.ts';
import type { World } from '../../../simulator/gateway/world.ts';
import { type Image, imageSchema } from '../../../simulator/container-image.ts';
import type { Host } from '../../../simulator/surroundings.ts';

const start = Date.parse('2026-03-01T00:00:00Z');

/** A task with a quarter of a processor, and what it answers at a moment, in milliseconds after the start. */
function task(fields: Partial<Image>, hosts: Record<string, Host> = {}) {
  const image = imageSchema.parse({ cpu: 50, ...fields });
  const ecs = { tasks: { one: { id: 'one', image: 'stock:1', vcpu: 0.25 } } };
  const dataPlane = newDataPlane();
  const ask = (at: number) =>
    underLoad(
      {
        account: { state: () => ecs as unknown as EcsState },
        surroundings: { images: { 'stock:1': image }, hosts },
        dataPlane,
        now: new Date(start + at),
        random: () => 0.5,
      } as unknown as World,
      { result: 'connected', process: image, instanceId: 'one', port: 8080 },
    );
  return { ask, used: () => [...(dataPlane.tasks.get('one')?.used.values() ?? [])] };
}

const up = (more: Partial<Host>): Host => ({
  duration: 20,
  status: 200,
  body: '{}',
  up: true,
  ...more,
});

describe('a task under load', () => {
  test('a request takes its processor time, at the speed of the task, and what it waits', () => {
    const { ask, used } = task({ duration: 10 });
    expect(ask(0)).toMatchObject({ status: 200, duration: 210 });
    expect(used()).toEqual([200]);
  });

  test('a second one waits for the processor', () => {
    const { ask } = task({});
    ask(0);
    expect(ask(50).duration).toBe(350);
    // Long after both, nothing is left of them.
    expect(ask(10_000).duration).toBe(200);
  });

  test('one too many is answered with 503 at once, and costs no processor', () => {
    const { ask, used } = task({ workers: 2 });
    ask(0);
    ask(0);
    expect(ask(0)).toMatchObject({ status: 503 });
    expect(used()).toEqual([400]);
    expect(ask(450)).toMatchObject({ status: 200 });
  });

  test('processor time is counted in the minute in which it is used', () => {
    const { ask, used } = task({});
    ask(59_900);
    expect(used()).toEqual([100, 100]);
  });

  test('what it waits for holds its workers and not its processor', () => {
    const { ask, used } = task({ waitsFor: 'db', workers: 1 }, { db: up({ duration: 9000 }) });
    expect(ask(0)).toMatchObject({ status: 200, duration: 9200 });
    expect(ask(5000)).toMatchObject({ status: 503 });
    expect(used()).toEqual([200]);
  });

  test.each([
    ['does not answer', { up: false }],
    ['answers with an error', { status: 500 }],
  ])('502 where that %s', (_, more) => {
    expect(task({ waitsFor: 'db' }, { db: up(more) }).ask(0)).toMatchObject({ status: 502 });
  });

  test('a gateway error of the load balancer stays what it is', () => {
    const process = { duration: 5, status: 502, body: '', paths: {} };
    const world = {
      account: { state: () => ({ tasks: { one: { image: 'stock:1', vcpu: 1 } } }) },
      surroundings: { images: { 'stock:1': imageSchema.parse({ cpu: 5 }) } },
    } as unknown as World;
    expect(underLoad(world, { result: 'connected', process, instanceId: 'one', port: 8080 })).toBe(
      process,
    );
  });
});
