import type { Operation } from '../model/plan.ts';
import type { Throttle } from './demand.ts';

/** A throttle as a stage sets it; what is absent is not limited there. */
type SetThrottle = { readonly [Limit in keyof Throttle]?: number | undefined };

/** What a stage limits under a key, and how that is changed. */
export interface StageThrottle {
  readonly before: SetThrottle;
  /** @returns the operation of this id; null where nothing would change */
  change(id: string, after: Throttle): Operation | null;
}
