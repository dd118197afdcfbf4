import type { DataPlane } from '../data-plane.ts';

/** Milliseconds after which Lambda gives an idle environment up; AWS names no figure. */
const keptFor = 10 * 60_000;

/**
 * Takes an execution environment of a version for a run.
 * @param at milliseconds since 1970
 * @returns whether it is a new one, which has to be initialised first
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtime-environment.html
 */
export function isCold({ environments }: DataPlane, version: string, at: number): boolean {
  const all = (environments.get(version) ?? []).filter((freeAt) => freeAt + keptFor > at);
  const free = all.findIndex((freeAt) => freeAt <= at);
  if (free >= 0) all.splice(free, 1);
  environments.set(version, all);
  return free < 0;
}

/** Gives the environment of a run back, when it ends. A process that was killed leaves none. */
export function release({ environments }: DataPlane, version: string, freeAt: number): void {
  environments.set(version, [...(environments.get(version) ?? []), freeAt]);
}
