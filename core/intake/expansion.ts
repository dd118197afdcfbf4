import type { Alarm } from '../model/alarm.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Series } from '../model/alarmed-series.ts';

/** An API stage that an alarm names, with the alarm that names it. */
export interface Alarmed {
  readonly series: Series;
  readonly alarm: Alarm;
}

/** The API stages behind an alarm, and what it names that could not be followed. */
export interface Expansion {
  readonly alarmed: readonly Alarmed[];
  readonly unresolved: readonly Evidence[];
}

/** No stage, and why. */
export const nothing = (because: Evidence): Expansion => ({ alarmed: [], unresolved: [because] });
