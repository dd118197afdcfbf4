import type { BaseFacts } from '../../../model/facts.ts';
import { knownOr } from '../../../model/reading.ts';
import { serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { byChance } from '../../../signals/usual.ts';

/** Client errors that may be counted for the stage and not yet for its methods. */
const tolerance = 0.2;

/**
 * Whether the stage counts more client errors than all of its methods together: requests to no method are counted for the stage alone.
 * @returns false where a method has no detailed metrics, for then its own errors are not known
 */
export function unusualFor({ configuration }: BaseFacts, signals: Signals): boolean {
  const { symptom, clientErrors, requests, usual = 0, routes = [] } = signals;
  if (symptom !== '4xx') return false;
  const served = knownOr(configuration.routes, []);
  const isWhole = served.every((route) => routes.some((one) => serves(one.route, route)));
  if (served.length === 0 || !isWhole) return false;
  const ofMethods = routes.reduce((sum, { failures }) => sum + failures, 0);
  const left = clientErrors - ofMethods;
  return left > byChance(requests, usual) && left > clientErrors * (1 - tolerance);
}
