import type { Series } from './alarmed-metric.ts';
import type { Alarm } from '../model/alarm.ts';
import type { Target } from '../model/target.ts';

/** An API stage with the alarm that is to be explained for it. */
export interface AlarmedTarget {
  readonly target: Target;
  readonly alarm: Alarm;
  /** How the alarm names the stage; absent where another execution found it. */
  readonly series?: Series;
}
