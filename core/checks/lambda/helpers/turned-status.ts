import type { BaseFacts } from '../../../model/facts.ts';
import type { RouteMetrics } from '../../../model/facts/metrics.ts';
import { knownOr } from '../../../model/reading.ts';
import { type RouteRef, serves } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';

type Minutes = RouteMetrics['minutes'];

/** Requests and answers from which shares can be compared. */
const enough = 20;
const countable = 5;

/** The part of a share that may be gone, or left, after it turned into another. */
const most = 0.5;
const few = 0.25;

/**
 * Whether answers of a method turned from 4XX into 5XX when the symptom began: as many now fail with one as did with the other,
 * and hardly any still do with the other. The stage's metrics show it where no method has its own.
 * @returns null where the metrics do not show it
 */
export function turnedIntoServerErrors(
  { metrics }: BaseFacts,
  { since }: Pick<Signals, 'since'>,
  route: RouteRef,
): { readonly before: number; readonly after: number } | null {
  const { byRoute, minutes: ofStage } = knownOr(metrics, { byRoute: [], minutes: [] });
  const minutes = byRoute ? byRoute.find((one) => serves(route, one.route))?.minutes : ofStage;
  if (minutes === undefined || since === null) return null;
  const before = totals(minutes.filter(({ at }) => at < since));
  const after = totals(minutes.filter(({ at }) => at >= since));
  if (before.requests < enough || after.requests < enough || before.clientErrors < countable)
    return null;
  const usual = before.clientErrors / before.requests;
  const turned = after.serverErrors / after.requests >= usual * most;
  const gone = after.clientErrors / after.requests <= usual * few;
  return turned && gone ? { before: before.clientErrors, after: after.serverErrors } : null;
}

const totals = (minutes: Minutes) => ({
  requests: sum(minutes, 'requests'),
  serverErrors: sum(minutes, 'serverErrors'),
  clientErrors: sum(minutes, 'clientErrors'),
});

const sum = (minutes: Minutes, field: 'requests' | 'serverErrors' | 'clientErrors'): number =>
  minutes.reduce((all, minute) => all + minute[field], 0);
