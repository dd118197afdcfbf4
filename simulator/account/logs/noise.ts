import type { LogGroup } from './state.ts';

const minute = 60_000;

/** Bytes of the group's noise from `start` to `end`, in milliseconds. */
export function noiseIn({ noise }: LogGroup, start: number, end: number): number {
  if (!noise) return 0;
  const time = Math.max(0, end - Math.max(start, noise.from));
  return Math.round((time / minute) * noise.bytesPerMinute);
}
