import { call } from './functions.ts';
import type { CommandReader } from './reader.ts';
import type { Row, Value } from './row.ts';
import { malformed } from './tokens.ts';

export type Expression = (row: Row) => Value;

/** Reads an expression: logic, comparisons, `like`, `in`, arithmetic and functions. */
export function expression(reader: CommandReader): Expression {
  let left = conjunction(reader);
  while (reader.take('or')) {
    const [first, second] = [left, conjunction(reader)];
    left = (row) => truth(first(row)) || truth(second(row));
  }
  return left;
}

export const truth = (value: Value): boolean => value === true || value === 1;

function conjunction(reader: CommandReader): Expression {
  let left = negation(reader);
  while (reader.take('and')) {
    const [first, second] = [left, negation(reader)];
    left = (row) => truth(first(row)) && truth(second(row));
  }
  return left;
}

function negation(reader: CommandReader): Expression {
  if (!reader.take('not')) return comparison(reader);
  const inner = negation(reader);
  return (row) => !truth(inner(row));
}

function comparison(reader: CommandReader): Expression {
  const left = sum(reader);
  const negated = reader.take('not');
  const test = negated || reader.peek() ? relation(reader, left, negated) : undefined;
  return test ?? left;
}

function relation(
  reader: CommandReader,
  left: Expression,
  negated: boolean,
): Expression | undefined {
  const sense =
    (test: (row: Row) => boolean): Expression =>
    (row) =>
      test(row) !== negated;
  if (reader.take('like') || (!negated && reader.take('=~'))) return sense(likeness(reader, left));
  if (reader.take('in')) {
    reader.expect('[');
    const options = reader.list(() => sum(reader));
    reader.expect(']');
    return sense((row) => options.some((option) => compare(left(row), option(row)) === 0));
  }
  if (negated) return malformed('expected like or in after not');
  for (const [sign, judge] of Object.entries(comparisons)) {
    if (!reader.take(sign)) continue;
    const right = sum(reader);
    return (row) => judge(compare(left(row), right(row)));
  }
  return undefined;
}

/** NaN stands for values that cannot be compared: then only `!=` holds. */
const comparisons: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
};

function likeness(reader: CommandReader, left: Expression): (row: Row) => boolean {
  const token = reader.next();
  if (token.kind === 'regex') return (row) => token.regex.test(String(left(row) ?? ''));
  if (token.kind !== 'string') return malformed(`expected a text or /regex/, found ${token.text}`);
  return (row) => String(left(row) ?? '').includes(token.text);
}

/** Numbers by value where both sides are numeric, texts by their characters. */
export function compare(left: Value, right: Value): number {
  if (left === null || right === null) return Number.NaN;
  if (left === right) return 0;
  const [a, b] = [Number(left), Number(right)];
  if (left !== '' && right !== '' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  const [first, second] = [String(left), String(right)];
  return first === second ? 0 : first < second ? -1 : 1;
}

function sum(reader: CommandReader): Expression {
  let left = product(reader);
  for (;;) {
    if (reader.take('+')) left = arithmetic(left, product(reader), (a, b) => a + b);
    else if (reader.take('-')) left = arithmetic(left, product(reader), (a, b) => a - b);
    else return left;
  }
}

function product(reader: CommandReader): Expression {
  let left = factor(reader);
  for (;;) {
    if (reader.take('*')) left = arithmetic(left, factor(reader), (a, b) => a * b);
    else if (reader.take('/')) left = arithmetic(left, factor(reader), (a, b) => a / b);
    else if (reader.take('%')) left = arithmetic(left, factor(reader), (a, b) => a % b);
    else return left;
  }
}

function arithmetic(
  left: Expression,
  right: Expression,
  apply: (a: number, b: number) => number,
): Expression {
  return (row) => {
    const [a, b] = [left(row), right(row)];
    if (a === null || b === null) return null;
    const result = apply(Number(a), Number(b));
    return Number.isFinite(result) ? result : null;
  };
}

function factor(reader: CommandReader): Expression {
  if (reader.take('(')) {
    const inner = expression(reader);
    reader.expect(')');
    return inner;
  }
  if (reader.take('-'))
    return arithmetic(
      () => 0,
      factor(reader),
      (a, b) => a - b,
    );
  const token = reader.next();
  if (token.kind === 'number') return () => Number(token.text);
  if (token.kind === 'string') return () => token.text;
  if (token.kind !== 'name') return malformed(`unexpected symbol found ${token.text}`);
  if (!reader.take('(')) {
    const field = token.text;
    if (field === 'true' || field === 'false') return () => field === 'true';
    return (row) => row.get(field);
  }
  if (token.text.toLowerCase() === 'bin') return bin(reader);
  if (reader.take('*')) {
    reader.expect(')');
    return (row) => row.get(`${token.text}(*)`);
  }
  const given = reader.list(() => expression(reader));
  reader.expect(')');
  return call(token.text, given);
}

const units: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** `bin(5m)`: the start of the stretch of time that a record falls into. */
function bin(reader: CommandReader): Expression {
  const [, count, unit] = /^(\d+)([a-z]+)$/.exec(reader.next().text) ?? [];
  const step = Number(count) * (units[unit ?? ''] ?? Number.NaN);
  if (Number.isNaN(step)) malformed('bin takes a stretch of time, for example 5m');
  reader.expect(')');
  return (row) => new Date(Math.floor(Number(row.get('@timestamp')) / step) * step);
}
