import type { Throttle } from './demand.ts';
import { type Patch, replace } from './patch.ts';

/** A throttle as it was; a limit that is not set is absent. */
type Before = { readonly [Limit in keyof Throttle]?: number | undefined };

const limits = ['rateLimit', 'burstLimit'] as const;

/**
 * The patches for the limits of the throttle at `path` that were set before and change; a limit that was not set stays so.
 * `expects` is by path, as the state of the write is.
 * @param set what is set, where `before` holds without being set: null stands for what is not
 */
export function throttlePatches(
  path: string,
  before: Before,
  after: Throttle,
  set: Before = before,
): { apply: Patch[]; undo: Patch[]; expects: Record<string, number | null> } {
  const changed = limits.flatMap((limit) => {
    const old = before[limit];
    const value = after[limit];
    return old === undefined || value === old
      ? []
      : [{ at: `${path}/${limit}`, old, value, was: set[limit] ?? null }];
  });
  return {
    apply: changed.map(({ at, value }) => replace(at, value)),
    undo: changed.map(({ at, old }) => replace(at, old)),
    expects: Object.fromEntries(changed.map(({ at, was }) => [at, was])),
  };
}

/** What a plan says of a throttle that it changes: requests per second and at once, before and after. */
export const throttleArguments = ({ rateLimit, burstLimit }: Before, after: Throttle) => ({
  rateBefore: rateLimit ?? 'none',
  rateAfter: rateLimit === undefined ? 'none' : after.rateLimit,
  burstBefore: burstLimit ?? 'none',
  burstAfter: burstLimit === undefined ? 'none' : after.burstLimit,
});
