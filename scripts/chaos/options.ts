import { parseArgs } from 'node:util';
import { type Fault, faults } from './cell.ts';
import { type Incident, incidents } from './incidents.ts';
import type { Sample } from './matrix.ts';

export interface Options {
  readonly incidents: readonly Incident[];
  readonly fault: Fault | undefined;
  /** Which part of the cells is run. */
  readonly sample: Sample;
  /** Whether what several calls of a step try alike is run once. */
  readonly distinct: boolean;
  /** Where results are kept, and which of them need no run any more. */
  readonly results: string | undefined;
  readonly json: boolean;
  readonly help: boolean;
}

export const usage = `npm run chaos -- [options]

Runs incidents in the simulator with a fault at every AWS call, once and lasting; with every step run twice; and with a person who
acts between a look and a call. Prints how they ended. Exit code 1 where one ended as none may.

  --incident NAME   ${Object.keys(incidents).join(', ')}; may be given again; by default all
  --fault NAME      ${faults.join(', ')}; by default all
  --sample K:N      the K-th of N parts of the runs, always the same ones; N samples are the whole
  --distinct        one run for each operation of each step, fault and duration, instead of one for each call
  --results FILE    keeps each result in FILE as it comes, and runs only what FILE lacks; begin a new one for each version of the code
  --json            one line of JSON for each run instead of the table
  --help            this text
`;

/** @throws Error for an option that does not exist or has no such value */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      incident: { type: 'string', multiple: true },
      fault: { type: 'string' },
      sample: { type: 'string', default: '1:1' },
      distinct: { type: 'boolean', default: false },
      results: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  return {
    incidents: (values.incident ?? Object.keys(incidents)).map((name) =>
      oneOf('incident', name, Object.keys(incidents) as Incident[]),
    ),
    fault: values.fault === undefined ? undefined : oneOf('fault', values.fault, faults),
    sample: sampleFrom(values.sample),
    distinct: values.distinct,
    results: values.results,
    json: values.json,
    help: values.help,
  };
}

function sampleFrom(text: string): Sample {
  const [, part, of] = /^([1-9]\d*):([1-9]\d*)$/.exec(text) ?? [];
  if (part === undefined || Number(part) > Number(of))
    throw new Error(`--sample must look like 1:20 or 20:20, not "${text}".`);
  return { part: Number(part), of: Number(of) };
}

function oneOf<T extends string>(option: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value);
  if (found === undefined) throw new Error(`--${option} must be one of ${known.join(', ')}.`);
  return found;
}
