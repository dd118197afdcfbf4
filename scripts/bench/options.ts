import { parseArgs } from 'node:util';

/** What `--help` prints. */
export const help = `Measures the product against its budgets, on the virtual clock and under AWS's limits. Exits with 1 where one is missed.

  --quick      without the demo, the tests and three hundred incidents at once
  --query N    seconds that a query of Logs Insights takes (0)
  --only TEXT  the growth curves whose name holds this, and nothing else
  --chains     what waits for what
  --json       one line of JSON
`;

/** What is measured. */
export interface Options {
  readonly quick: boolean;
  /** Seconds that a query of Logs Insights takes. */
  readonly query: number;
  /** A part of the names of the curves that are measured; absent: everything. */
  readonly only?: string;
  readonly chains: boolean;
  readonly json: boolean;
  readonly help: boolean;
}

/** @throws Error for an option that does not exist, or seconds that are not a number */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      query: { type: 'string', default: '0' },
      only: { type: 'string' },
      chains: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const query = Number(values.query);
  if (!(query >= 0)) throw new Error(`--query must be seconds, not "${values.query}".`);
  return { ...values, query };
}
