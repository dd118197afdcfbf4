import type { Alarm } from '../model/alarm.ts';

/** Minutes before the alarm from which metrics and logs are read: enough to see the onset and what was normal before. */
export const minutesBeforeAlarm = 15;

/** A stretch of time; ISO 8601. */
export interface Window {
  readonly start: string;
  readonly end: string;
}

/**
 * What to read for an alarm: from {@link minutesBeforeAlarm} before it until now, on whole minutes at the start.
 * A clock that is behind the alarm's does not turn the window around.
 */
export function windowOf(alarm: Alarm, now: Date): Window {
  const at = new Date(alarm.at).getTime();
  const start = Math.floor(at / 60_000) * 60_000 - minutesBeforeAlarm * 60_000;
  return {
    start: new Date(start).toISOString(),
    end: new Date(Math.max(now.getTime(), at)).toISOString(),
  };
}

/**
 * What to read after a change: from the first full minute after it until now, or from the minute of the change while no other
 * is there. What happened before would speak against a change that helped.
 */
export function windowAfter(changedAt: string, now: Date): Window {
  const changed = Math.floor(Date.parse(changedAt) / 60_000) * 60_000;
  const start = changed + 60_000 < now.getTime() ? changed + 60_000 : changed;
  return { start: new Date(start).toISOString(), end: now.toISOString() };
}
