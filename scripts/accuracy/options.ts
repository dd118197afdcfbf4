import { parseArgs } from 'node:util';
import { type Rung, rungs } from '../../simulator/telemetry.ts';

/** How much of the exam is run. */
export interface Options {
  /** How many seeds each scenario is run with, as it is written. */
  readonly seeds: number;
  /** How many seeds it is run with on each rung. */
  readonly rungSeeds: number;
  readonly rungs: readonly Rung[];
  readonly pairs: number;
  readonly triples: number;
  /** A part of the names of the scenarios that are run; absent: all. */
  readonly only: string | undefined;
  /** The file that keeps results: what it holds is not run again. */
  readonly results: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm run accuracy -- [options]

Runs every scenario with several seeds, with less and less telemetry, on a slow AWS, in a busy account, and in generated pairs and triples. Writes docs/accuracy.md.
Exit code 1 where a fix was wrong or a threshold is missed.

  --quick           one seed, two rungs of telemetry and fewer combinations
  --seeds N         seeds of each scenario as it is written (10)
  --rung-seeds N    seeds on each rung of telemetry (1)
  --only TEXT       scenarios whose name contains this; no combinations, and no page is written
  --results FILE    keep results there, and do not run again what it holds; delete it after a change of the product
  --json            one line of JSON for each run
  --help            this text
`;

const whole = (name: string, text: string): number => {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} must be a whole number, not "${text}".`);
  return Number(text);
};

/** @throws Error for an option that does not exist or a number that is not one */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      seeds: { type: 'string' },
      'rung-seeds': { type: 'string' },
      only: { type: 'string' },
      results: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const { quick, only, results, json, help } = values;
  return {
    seeds: whole('seeds', values.seeds ?? (quick ? '1' : '10')),
    rungSeeds: whole('rung-seeds', values['rung-seeds'] ?? '1'),
    rungs: quick ? ['metrics', 'access'] : rungs,
    pairs: quick ? 8 : 40,
    triples: quick ? 4 : 20,
    only,
    results,
    json,
    help,
  };
}
