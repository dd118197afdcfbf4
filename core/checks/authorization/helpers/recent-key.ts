import type { BaseFacts } from '../../../model/facts.ts';
import type { ApiKey } from '../../../model/facts/api-key.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { wouldHaveFailed } from '../../../signals/would-have-failed.ts';

/** Milliseconds around the beginning in which a change of a key is taken for what brought it. */
const before = 10 * 60_000;
const after = 60_000;
/** Milliseconds until a change has reached every request. */
const settling = 30_000;
/** So many requests that went well after a change clear it. */
const spared = 10;

/** Whether a key was changed right before requests to these methods began to fail, which did not go on well after it. */
export function changedThen(
  { updatedAt }: ApiKey,
  routes: readonly RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): boolean {
  if (updatedAt === undefined) return false;
  const changed = Date.parse(updatedAt);
  const began = Date.parse(signals.since ?? facts.window.end);
  const away = began - changed;
  if (away < -after || away > before) return false;
  const lull = { from: changed + settling, to: began };
  return wouldHaveFailed(facts, signals, lull, routes) < spared;
}
