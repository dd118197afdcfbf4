import type { BaseFacts } from '../model/facts.ts';
import { knownOr } from '../model/reading.ts';
import { type RouteRef, serves } from '../model/route.ts';
import type { Signals } from '../model/signals.ts';
import { byChance, type Counted, totalOf } from './usual.ts';

const minute = 60_000;

/** The least share of slow requests that shows in a 99th percentile. */
const slowest = 0.01;

/** A stretch of time, in milliseconds. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * How many requests of a time would have failed if they had failed as they did after the symptom began, although they went
 * well: method by method where detailed metrics show it, else by the stage's totals.
 * @returns 0 where requests did fail in that time, or where nothing is known of it
 */
export function wouldHaveFailed(
  { metrics }: BaseFacts,
  signals: Signals,
  span: Span,
  routes: readonly RouteRef[] | 'all',
): number {
  const { minutes, byRoute } = knownOr(metrics, { minutes: [], byRoute: undefined });
  const failing = (signals.routes ?? []).filter(
    ({ route, excess }) =>
      excess > 0 && (routes === 'all' || routes.some((one) => serves(one, route))),
  );
  if (failing.length === 0) return spared(signals, minutes, span, signals.usual, shareOf(signals));
  return failing.reduce((sum, { route, requests, failures, excess }) => {
    const own = byRoute?.find((one) => serves(one.route, route))?.minutes ?? [];
    const usual = Math.max(0, (failures - excess) / requests);
    return sum + spared(signals, own, span, usual, excess / requests);
  }, 0);
}

/** The share of the stage's requests that fail now and did not before. */
function shareOf({ symptom, requests, serverErrors, clientErrors, usual = 0 }: Signals): number {
  if (symptom === 'latency') return slowest;
  if (requests === 0 || symptom === 'no-traffic') return 0;
  const failed = symptom === '4xx' ? clientErrors : serverErrors;
  return Math.max(0, failed / requests - usual);
}

function spared(
  { symptom }: Signals,
  minutes: readonly Counted[],
  span: Span,
  usual = 0,
  share: number,
): number {
  const inside = minutes.filter(({ at }) => partIn(at, span) === 1);
  const whole = totalOf(symptom, inside);
  if (whole.failures > byChance(whole.requests, usual)) return 0;
  return minutes.reduce((sum, { at, requests }) => sum + requests * partIn(at, span), 0) * share;
}

/** 0 to 1: how much of a minute lies in the span. */
function partIn(at: string, { from, to }: Span): number {
  const start = Date.parse(at);
  const part = (Math.min(to, start + minute) - Math.max(from, start)) / minute;
  return Math.min(1, Math.max(0, part));
}
