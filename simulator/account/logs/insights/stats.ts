import { compare, type Expression, expression } from './expression.ts';
import type { CommandReader } from './reader.ts';
import { madeRow, type Row, type Value } from './row.ts';
import { malformed } from './tokens.ts';

interface Column<T> {
  readonly name: string;
  readonly of: T;
}
type Aggregate = (rows: readonly Row[]) => Value;

/** `stats count(*) as n, pct(latency, 99) by path, bin(1m)`: one record a group, in the order in which groups turn up. */
export function stats(reader: CommandReader) {
  const aggregates = reader.list(() => column(reader, () => aggregate(reader)));
  const groups = reader.take('by')
    ? reader.list(() => column(reader, () => expression(reader)))
    : [];
  const stage = (rows: readonly Row[]): Row[] => {
    const parts = new Map<string, { keys: Value[]; rows: Row[] }>();
    for (const row of rows) {
      const keys = groups.map(({ of }) => of(row));
      const key = JSON.stringify(keys);
      const part = parts.get(key);
      if (part) part.rows.push(row);
      else parts.set(key, { keys, rows: [row] });
    }
    return [...parts.values()].map((part) =>
      madeRow([
        ...groups.map(({ name }, index): [string, Value] => [name, part.keys[index] ?? null]),
        ...aggregates.map(({ name, of }): [string, Value] => [name, of(part.rows)]),
      ]),
    );
  };
  return { names: [...groups, ...aggregates].map(({ name }) => name), stage };
}

function column<T>(reader: CommandReader, read: () => T): Column<T> {
  const { value, text } = reader.textOf(read);
  return { name: reader.take('as') ? reader.name() : text, of: value };
}

function aggregate(reader: CommandReader): Aggregate {
  const name = reader.name().toLowerCase();
  reader.expect('(');
  const of = reader.take('*') ? undefined : expression(reader);
  const more = reader.take(',') ? Number(reader.next().text) : Number.NaN;
  reader.expect(')');
  if (name === 'count') return (rows) => (of ? present(rows, of).length : rows.length);
  const calculate = calculations[name];
  if (!calculate || !of) return malformed(`Unknown function ${name}`);
  return (rows) => calculate(present(rows, of), more, rows, of);
}

const present = (rows: readonly Row[], of: Expression) =>
  rows.map((row) => of(row)).filter((value) => value !== null);

type Calculate = (
  values: readonly Value[],
  more: number,
  rows: readonly Row[],
  of: Expression,
) => Value;

const total = (values: readonly Value[]) => values.reduce<number>((sum, v) => sum + Number(v), 0);

const calculations: Readonly<Record<string, Calculate>> = {
  count_distinct: (values) => new Set(values.map(String)).size,
  sum: (values) => total(values),
  avg: (values) => (values.length === 0 ? null : total(values) / values.length),
  min: (values) => values.toSorted(compare).at(0) ?? null,
  max: (values) => values.toSorted(compare).at(-1) ?? null,
  pct: (values, percent) => {
    const sorted = values.toSorted(compare);
    return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? null;
  },
  earliest: (_values, _more, rows, of) => edge(rows, of, -1),
  latest: (_values, _more, rows, of) => edge(rows, of, 1),
};

/** The value in the first (-1) or last (1) record by time. */
function edge(rows: readonly Row[], of: Expression, direction: 1 | -1): Value {
  const sorted = rows
    .filter((row) => of(row) !== null)
    .toSorted((a, b) => direction * compare(b.get('@timestamp'), a.get('@timestamp')));
  const row = sorted[0];
  return row ? of(row) : null;
}
