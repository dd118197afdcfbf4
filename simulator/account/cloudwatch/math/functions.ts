import type { Frame, Values } from '../series.ts';
import { validation } from '../state.ts';
import type { Operand } from './expression.ts';

type Argument = Operand | string;
type Call = (given: readonly Argument[], frame: Frame) => Operand;

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-functions-list */
export const functions: Readonly<Record<string, Call>> = {
  IF: ([test, yes, no]) => choose(seriesIn(test), yes, no),
  FILL: ([values, filling]) => fill(seriesIn(values), filling),
  SUM: ([of]) => reduce(of, (values) => values.reduce((sum, value) => sum + value, 0)),
  AVG: ([of]) => reduce(of, (values) => values.reduce((sum, v) => sum + v, 0) / values.length),
  MAX: ([of]) => reduce(of, (values) => Math.max(...values)),
  MIN: ([of]) => reduce(of, (values) => Math.min(...values)),
  ABS: ([of]) => seriesIn(of).map((value) => value && Math.abs(value)),
  CEIL: ([of]) => seriesIn(of).map((value) => value && Math.ceil(value)),
  FLOOR: ([of]) => seriesIn(of).map((value) => value && Math.floor(value)),
  PERIOD: (_given, frame) => frame.period,
};

function choose(test: Values, yes: Argument | undefined, no: Argument | undefined): Values {
  const [whenTrue, whenFalse] = [at(yes), at(no)];
  return test.map((value, index) =>
    value === undefined ? undefined : value === 0 ? whenFalse(index) : whenTrue(index),
  );
}

function at(argument: Argument | undefined): (index: number) => number | undefined {
  // Without a third argument IF gives nothing where the test is false.
  if (argument === undefined) return () => undefined;
  if (typeof argument === 'number') return () => argument;
  const values = seriesIn(argument);
  return (index) => values[index];
}

function fill(values: Values, filling: Argument | undefined): Values {
  if (typeof filling === 'number') return values.map((value) => value ?? filling);
  if (filling === 'REPEAT') {
    let last: number | undefined;
    return values.map((value) => (last = value ?? last));
  }
  if (Array.isArray(filling)) return values.map((value, index) => value ?? at(filling)(index));
  throw validation('FILL takes a number, a time series or REPEAT here.');
}

/** Of several series period by period; of one series over all its periods, to one number. */
function reduce(
  argument: Argument | undefined,
  calculate: (values: readonly number[]) => number,
): Operand {
  if (!Array.isArray(argument)) throw validation('The function takes time series.');
  const lists = argument.filter((one) => Array.isArray(one));
  if (lists.length === 0) {
    const values = seriesIn(argument).filter((value) => value !== undefined);
    return values.length === 0 ? argument : calculate(values);
  }
  const series = argument.map((one) => at(one));
  return Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, index) => {
    const values = series.map((value) => value(index)).filter((value) => value !== undefined);
    return values.length === 0 ? undefined : calculate(values);
  });
}

function seriesIn(argument: Argument | undefined): Values {
  if (!Array.isArray(argument) || argument.some((value) => Array.isArray(value))) {
    throw validation('The function takes one time series.');
  }
  return argument as Values;
}
