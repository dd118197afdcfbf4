import type { Alarm } from '../model/alarm.ts';

/** Minutes before the alarm from which metrics and logs are read: enough to see the onset and what was normal before. */
export const minutesBeforeAlarm = 15;

/**
 * Minutes that are read at most. An alarm may have stood in ALARM for weeks before it comes up, and a person may think for
 * days; what fails now shows in the last hours, and every minute more costs log scans.
 */
export const longestWindow = 360;

/** A stretch of time; ISO 8601. */
export interface Window {
  readonly start: string;
  readonly end: string;
}

/**
 * What to read for an alarm: from {@link minutesBeforeAlarm} before it until now, on whole minutes at the start, and no more
 * than {@link longestWindow}. A clock that is behind the alarm's does not turn the window around.
 */
export function windowOf(alarm: Alarm, now: Date): Window {
  const at = new Date(alarm.at).getTime();
  const end = Math.max(now.getTime(), at);
  const start = Math.max(at - minutesBeforeAlarm * 60_000, end - longestWindow * 60_000);
  return {
    start: new Date(Math.floor(start / 60_000) * 60_000).toISOString(),
    end: new Date(end).toISOString(),
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
