import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';

/** Of these methods those that fail more than usual, as their own metrics show. */
export const failingNow = ({ routes = [] }: Signals, own: readonly RouteRef[]): RouteRef[] =>
  own.filter((one) => routes.some(({ route, excess }) => serves(one, route) && excess > 0));
