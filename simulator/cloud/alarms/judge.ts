/** What decides an alarm's state besides the data. */
export interface Terms {
  readonly threshold: number;
  readonly operator: string;
  /** How many data points are evaluated, and how many of them have to breach. */
  readonly evaluated: number;
  readonly toAlarm: number;
  readonly missing: string;
}

export type State = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA';

/** A data point that was looked at. */
export interface Point {
  readonly at: Date;
  readonly value: number;
  readonly breaching: boolean;
}

export interface Judgement {
  readonly state: State;
  /** The real data points that counted, oldest first. */
  readonly points: readonly Point[];
  /** How many missing ones were filled in. */
  readonly filled: number;
}

/** CloudWatch looks further back than it evaluates, in case that recent data points are missing. */
export const rangeOf = ({ evaluated }: Terms): number => evaluated + 2;

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanThreshold: (value, threshold) => value > threshold,
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

/**
 * The state that data puts an alarm into.
 * @param values the {@link rangeOf} periods, oldest first; undefined: missing
 * @param at the start of each of these periods
 * @throws Error for a comparison that the simulator does not know
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 */
export function judge(
  values: readonly (number | undefined)[],
  at: (index: number) => Date,
  terms: Terms,
  current: State,
): Judgement {
  const breaches = comparisons[terms.operator];
  if (!breaches) throw new Error(`The simulator does not know the comparison ${terms.operator}.`);
  const real = values.flatMap((value, index) =>
    value === undefined
      ? []
      : [{ at: at(index), value, breaching: breaches(value, terms.threshold), index }],
  );
  const points = real.slice(-terms.evaluated);
  const filled = terms.evaluated - points.length;
  const oldest = values.length - (real[0]?.index ?? values.length);
  const state = stateOf(points, filled, oldest, terms, current);
  return { state, points, filled };
}

/** @param oldest how many periods ago the oldest data point of the range is */
function stateOf(
  points: readonly Point[],
  filled: number,
  oldest: number,
  { toAlarm, missing }: Terms,
  current: State,
): State {
  const breaching = points.filter((point) => point.breaching).length;
  const counted = breaching + (missing === 'breaching' ? filled : 0);
  if (counted >= toAlarm) return 'ALARM';
  if (filled === 0 || missing === 'breaching' || missing === 'notBreaching') return 'OK';
  if (points.length === 0) return missing === 'ignore' ? current : 'INSUFFICIENT_DATA';
  // Something within the threshold was seen.
  if (breaching < points.length) return 'OK';
  if (missing === 'ignore') return current;
  // All that was seen breaches, but it is little: it is an alarm once it is old enough.
  return oldest >= toAlarm ? 'ALARM' : 'OK';
}
