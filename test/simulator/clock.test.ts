import { expect, test } from '@jest/globals';
import { VirtualClock } from '../../simulator/clock.ts';

const start = new Date('2026-01-05T09:00:00Z');
const at = (clock: VirtualClock) => (clock.now().getTime() - start.getTime()) / 1000;

test('time passes only when it is moved', async () => {
  const clock = new VirtualClock(start);
  const woken: string[] = [];
  void clock.during(async () => {
    await Promise.all([clock.sleep(2000), clock.sleep(5000).then(() => woken.push('inner'))]);
    woken.push('work');
  });
  void clock.wait(3000).reached.then(() => woken.push('wait'));
  await clock.settled();
  expect(woken).toEqual([]);
  while (clock.nextWake !== undefined) {
    clock.moveTo(clock.nextWake);
    await clock.settled();
  }
  expect(woken).toEqual(['wait', 'inner', 'work']);
  expect(at(clock)).toBe(5);
});

test('work that has not ended is waited for, however many rounds it takes', async () => {
  const clock = new VirtualClock(start);
  let done = false;
  void clock.during(async () => {
    for (let round = 0; round < 20; round += 1)
      await new Promise((resolve) => setImmediate(resolve));
    done = true;
  });
  await clock.settled();
  expect(done).toBe(true);
});

test('an appointment that was cancelled wakes nobody', async () => {
  const clock = new VirtualClock(start);
  const appointment = clock.wait(1000);
  appointment.cancel();
  expect(clock.nextWake).toBeUndefined();
});

test('only counted work may sleep', async () => {
  await expect(new VirtualClock(start).sleep(1)).rejects.toThrow('Only counted work can sleep');
});

test('work that fails while a part of it sleeps is over', async () => {
  const clock = new VirtualClock(start);
  const fail = async () => {
    await clock.sleep(1000);
    throw new Error('failed');
  };
  const failed = clock.during(() => Promise.all([clock.sleep(5000), fail()]));
  failed.catch(() => {});
  while (clock.nextWake !== undefined) {
    clock.moveTo(clock.nextWake);
    await clock.settled();
  }
  await expect(failed).rejects.toThrow('failed');
  expect(at(clock)).toBe(5);
});
