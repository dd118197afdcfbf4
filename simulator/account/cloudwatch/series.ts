import { minute } from './metrics.ts';
import { type Bucket, type CloudWatchState, type Metric, validation } from './state.ts';
import { statistic } from './statistics.ts';

/** The periods of a request: `count` of them, `period` seconds each, from `start` (milliseconds, a full minute). */
export interface Frame {
  readonly start: number;
  readonly period: number;
  readonly count: number;
  /** The first minute since 1970 whose data cannot be read yet. */
  readonly unread: number;
}

/** Values in the periods of a frame, oldest first; undefined where there is no data. */
export type Values = (number | undefined)[];

/** A time series with a name; of a query with GROUP BY, one for each group. */
export interface Series {
  readonly label: string;
  /** The group's values by dimension; empty outside of GROUP BY. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly values: Values;
}

/** The first minute whose data cannot be read at `now`. Without a delay even the minute that has not ended can. */
export const unreadAt = ({ delay }: Pick<CloudWatchState, 'delay'>, now: Date): number =>
  delay === 0 ? Infinity : Math.floor((now.getTime() - delay * 1000) / minute);

/**
 * The frame from `start`, rounded down to its full minute, up to but without `end`.
 * @param unread the first minute whose data cannot be read
 * @throws ValidationError
 */
export function frameOf(start: Date, end: Date, period: number, unread: number = Infinity): Frame {
  if (period < 60 || period % 60 !== 0) {
    throw validation('The simulator keeps full minutes: a period is a multiple of 60 seconds.');
  }
  const from = Math.floor(start.getTime() / minute) * minute;
  if (end.getTime() <= from) {
    throw validation('The parameter StartTime must be less than the parameter EndTime.');
  }
  const count = Math.ceil((end.getTime() - from) / (period * 1000));
  return { start: from, period, count, unread };
}

/** The statistic of metrics taken together, period by period. */
export function valuesOf(metrics: readonly Metric[], name: string, frame: Frame): Values {
  const minutes = frame.period / 60;
  const first = frame.start / minute;
  return Array.from({ length: frame.count }, (_, index) => {
    const from = first + index * minutes;
    const buckets: Bucket[] = [];
    for (let place = from; place < Math.min(from + minutes, frame.unread); place += 1) {
      for (const { buckets: all } of metrics) {
        const bucket = all[place];
        if (bucket) buckets.push(bucket);
      }
    }
    return statistic(buckets, name);
  });
}

/** The start of a period. */
export const timeOf = (frame: Frame, index: number): Date =>
  new Date(frame.start + index * frame.period * 1000);
