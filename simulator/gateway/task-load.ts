import type { EcsState } from '../account/ecs/state.ts';
import type { Reached } from '../network/reach.ts';
import type { Process } from '../surroundings.ts';
import type { Busy } from './busy.ts';
import { withinCapacity } from './capacity.ts';
import { thisTime } from './sometimes.ts';
import type { World } from './world.ts';

const minute = 60_000;

/** What a task answers that has no worker left, and one whose own dependency does not answer. */
const full = { duration: 2, status: 503, body: 'Service Unavailable', paths: {} };
const broken = { status: 502, body: 'Bad Gateway', paths: {} };

const idle = (): Busy => ({ workers: [], processorFreeAt: 0, used: new Map() });

/**
 * What the process that was reached answers under the load that it has: of a task, how long that takes follows from the requests before
 * it, from the processor that the task has, and from what it waits for. Any other process answers as it always does.
 */
export function underLoad(
  world: World,
  reached: Extract<Reached, { result: 'connected' }>,
): Process {
  const { process, instanceId } = reached;
  const task = world.account.state<EcsState | undefined>('ecs')?.tasks[instanceId];
  const image = task && world.surroundings.images?.[task.image];
  // A load balancer that did not reach the task answers itself.
  if (!image || process !== image) return process;
  const at = world.now.getTime();
  const busy = world.dataPlane.tasks.get(instanceId) ?? idle();
  world.dataPlane.tasks.set(instanceId, busy);
  busy.workers = busy.workers.filter((until) => until > at);
  if (busy.workers.length >= image.workers) return { ...process, ...full };
  const begins = Math.max(at, busy.processorFreeAt);
  busy.processorFreeAt = begins + image.cpu / task.vcpu;
  noteUse(busy, begins, busy.processorFreeAt);
  const waited = waitFor(world, image.waitsFor);
  const ends = busy.processorFreeAt + image.duration + waited.duration;
  busy.workers.push(ends);
  return { ...process, ...(waited.failed && broken), duration: ends - at };
}

function waitFor(world: World, name: string | undefined) {
  if (name === undefined) return { duration: 0, failed: false };
  const usual = world.surroundings.hosts[name];
  if (!usual?.up || usual.fails !== undefined) return { duration: 5, failed: true };
  const host = withinCapacity(world, name, thisTime(usual, world.random));
  return { duration: host.duration, failed: host.status >= 500 };
}

/** Keeps how long the processor was in use, minute by minute. */
function noteUse({ used }: Busy, from: number, to: number): void {
  for (let at = from; at < to;) {
    const place = Math.floor(at / minute);
    const end = Math.min(to, (place + 1) * minute);
    used.set(place, (used.get(place) ?? 0) + end - at);
    at = end;
  }
}
