import type { BaseFacts } from '../model/facts.ts';
import type { RouteRef } from '../model/route.ts';
import type { Signals } from '../model/signals.ts';
import { demandOn } from '../signals/demand.ts';

/** The one of these methods that gets many times its usual requests, as its own metrics show, and since when; null: none does, or several. */
export function floodOn(routes: readonly RouteRef[], facts: BaseFacts, signals: Signals) {
  const flooded = routes.filter((route) => {
    const demand = demandOn(facts, signals, [route]);
    return demand?.exact === true && demand.change === 'flood';
  });
  const [only, other] = flooded;
  if (!only || other || signals.since === null) return null;
  return { httpMethod: only.httpMethod, path: only.path, since: signals.since };
}
