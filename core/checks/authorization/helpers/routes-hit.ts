import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import { type Route, type RouteRef, serves, wouldServe } from '../../../model/route.ts';
import type { Failure } from '../../../model/signals.ts';
import { refOf } from './failing.ts';

/** Whether a failed request was one to this method, by its name or by what the client asked for. */
export const isOn = (route: Route, { route: seen, asked }: Failure): boolean =>
  seen !== null ? serves(route, seen) : asked !== undefined && wouldServe(route, asked);

/** The deployed methods that failed requests were for, as far as the log names them. */
export const methodsHit = ({ configuration }: BaseFacts, failures: readonly Failure[]): Route[] =>
  known(configuration.routes).filter((route) => failures.some((failure) => isOn(route, failure)));

/** The methods that were hit, for a verdict; all where the log names none. */
export const refsOrAll = (hit: readonly Route[]): RouteRef[] | 'all' =>
  hit.length > 0 ? hit.map(refOf) : 'all';
