import { compare, expression, truth } from './expression.ts';
import { parse } from './parse.ts';
import { CommandReader } from './reader.ts';
import type { Row } from './row.ts';
import { stats } from './stats.ts';
import { commandsOf, malformed } from './tokens.ts';

/** A query, read: what happens to the records, and which fields are shown. */
export interface Query {
  readonly stages: readonly ((rows: readonly Row[]) => readonly Row[])[];
  readonly shown: readonly string[];
  readonly limit: number | undefined;
}

/**
 * Reads a query in the Logs Insights language.
 * @throws MalformedQueryException for whatever it does not understand
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
export function parseQuery(text: string): Query {
  const stages: Query['stages'][number][] = [];
  let shown = ['@timestamp', '@message'];
  let named: string[] | undefined;
  let limit: number | undefined;
  for (const tokens of commandsOf(text)) {
    const reader = new CommandReader(tokens);
    const command = reader.next().text.toLowerCase();
    switch (command) {
      case 'fields': {
        const made = fields(reader);
        stages.push(made.stage);
        named = [...(named ?? []), ...made.names];
        shown = named;
        break;
      }
      case 'display':
        shown = reader.list(() => reader.name());
        break;
      case 'filter': {
        const test = expression(reader);
        stages.push((rows) => rows.filter((row) => truth(test(row))));
        break;
      }
      case 'parse':
        stages.push(parse(reader));
        break;
      case 'stats': {
        const aggregated = stats(reader);
        stages.push(aggregated.stage);
        shown = aggregated.names;
        named = undefined;
        break;
      }
      case 'sort':
        stages.push(sort(reader));
        break;
      case 'limit': {
        const most = Number(reader.next().text);
        limit = most;
        stages.push((rows) => rows.slice(0, most));
        break;
      }
      default:
        malformed(`unexpected symbol found ${command}`);
    }
    reader.finish();
  }
  return { stages, shown, limit };
}

function fields(reader: CommandReader) {
  const columns = reader.list(() => {
    const first = reader.peek();
    const { value, text } = reader.textOf(() => expression(reader));
    const name = reader.take('as') ? reader.name() : text;
    return { name, of: value, isField: first?.kind === 'name' && first.text === name };
  });
  const made = columns.filter(({ isField }) => !isField);
  return {
    names: columns.map(({ name }) => name),
    stage: (rows: readonly Row[]) => {
      for (const row of rows) for (const { name, of } of made) row.make(name, of(row));
      return rows;
    },
  };
}

function sort(reader: CommandReader) {
  const keys = reader.list(() => {
    const { value, text } = reader.textOf(() => expression(reader));
    // After `stats` the text of an expression names the column that it made.
    const of = (row: Row) => row.made(text) ?? value(row);
    const sign = reader.take('desc') ? -1 : 1;
    if (sign === 1) reader.take('asc');
    return { of, sign };
  });
  return (rows: readonly Row[]) =>
    rows.toSorted((a, b) => {
      for (const { of, sign } of keys) {
        const order = compare(of(a), of(b));
        if (order !== 0 && !Number.isNaN(order)) return sign * order;
      }
      return 0;
    });
}
