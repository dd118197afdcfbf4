import { TargetNotFound } from '../model/errors.ts';
import type { Target } from '../model/target.ts';

/** Makes a call on the target itself. @throws TargetNotFound where AWS says that there is no such API or stage */
export async function orTargetNotFound<T>(target: Target, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (!(cause instanceof Error) || cause.name !== 'NotFoundException') throw cause;
    throw new TargetNotFound(
      `${target.apiName} (${target.apiId}) stage ${target.stage}: ${cause.message}`,
      { cause },
    );
  }
}
