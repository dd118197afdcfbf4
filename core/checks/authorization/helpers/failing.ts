import { type Route, type RouteRef, serves } from '../../../model/route.ts';
import type { RouteSeen, Signals } from '../../../model/signals.ts';

/** A method fails nearly always from this share of its requests on. */
const nearlyAll = 0.9;
/** A method works while no more than this share of its requests fails. */
const few = 0.1;

/** What these methods' own metrics show. */
export const measured = ({ routes = [] }: Signals, own: readonly RouteRef[]): RouteSeen[] =>
  routes.filter(({ route }) => own.some((one) => serves(one, route)));

/** Of these methods those that fail more than usual, as their own metrics show. */
export const failingNow = (signals: Signals, own: readonly Route[]): Route[] =>
  own.filter((route) => measured(signals, [route]).some(({ excess }) => excess > 0));

/** Whether every one of these methods that is called fails nearly always, and some is called. */
export function allFail(signals: Signals, own: readonly RouteRef[]): boolean {
  const called = measured(signals, own).filter(({ requests }) => requests > 0);
  return (
    called.length > 0 && called.every(({ failures, requests }) => failures >= requests * nearlyAll)
  );
}

/** Whether one of these methods is called and works. */
export const someWork = (signals: Signals, own: readonly RouteRef[]): boolean =>
  measured(signals, own).some(
    ({ failures, requests }) => requests > 0 && failures <= requests * few,
  );

/** Whether no other method fails more than usual, as far as the methods' own metrics show. */
export const noOtherFails = (signals: Signals, own: readonly RouteRef[]): boolean =>
  (signals.routes ?? [])
    .filter((one) => !measured(signals, own).includes(one))
    .every(({ excess }) => excess === 0);

/** Without what only the facts know. */
export const refOf = ({ httpMethod, path }: RouteRef): RouteRef => ({ httpMethod, path });
