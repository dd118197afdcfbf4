import type { FaultyFinding } from '../model/finding.ts';
import { serves } from '../model/route.ts';
import type { Signals } from '../model/signals.ts';

/**
 * 0 to 1: how much of what fails more than usual is on these methods, as their own metrics show.
 * @returns null where nothing shows it: none of the methods that fail has detailed metrics, or one of these has none
 */
export function shareOn(
  { routes: seen = [] }: Signals,
  routes: FaultyFinding['routes'],
): number | null {
  const total = sumOf(seen);
  if (seen.length === 0) return null;
  if (routes === 'all') return 1;
  const own = seen.filter(({ route }) => routes.some((one) => serves(one, route)));
  if (own.length < routes.length) return sumOf(own) > 0 ? sumOf(own) / total : null;
  return total === 0 ? 0 : sumOf(own) / total;
}

const sumOf = (seen: NonNullable<Signals['routes']>): number =>
  seen.reduce((sum, { excess }) => sum + excess, 0);
