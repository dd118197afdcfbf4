import { running } from '../data-plane.ts';
import type { World } from '../world.ts';

/** Why Lambda refuses an invocation, in its own words. */
export type ThrottleReason =
  | 'ReservedFunctionConcurrentInvocationLimitExceeded'
  | 'ConcurrentInvocationLimitExceeded';

/** How many invocations of a function run at `at`. */
export const concurrencyOf = (world: World, functionName: string, at: Date): number =>
  running(world.dataPlane, at).filter((run) => run.functionName === functionName).length;

/**
 * Whether one more invocation fits: into the function's own reservation, or into what the account's functions without one
 * share.
 *
 * @returns the reason where it does not
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-concurrency.html
 */
export function throttledBecause(
  world: World,
  functionName: string,
  limits: Limits,
  at: Date,
): ThrottleReason | undefined {
  const { reserved } = limits;
  if (reserved !== undefined) {
    return concurrencyOf(world, functionName, at) < reserved
      ? undefined
      : 'ReservedFunctionConcurrentInvocationLimitExceeded';
  }
  const shared = running(world.dataPlane, at).filter((run) => !run.reserved).length;
  return shared < limits.unreserved ? undefined : 'ConcurrentInvocationLimitExceeded';
}

export interface Limits {
  /** Undefined where the function has no reservation. */
  readonly reserved: number | undefined;
  /** What the functions without a reservation share. */
  readonly unreserved: number;
}
