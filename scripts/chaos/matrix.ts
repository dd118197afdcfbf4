import { generator } from '../../simulator/random.ts';
import { afterPerson, type Cell, type Fault, faults, kindText, repeats } from './cell.ts';
import type { Incident } from './incidents.ts';
import { isCreating } from './person.ts';

/** A call of a run without faults. */
export interface Call {
  /** As `lambda:GetPolicy`. */
  readonly name: string;
  /** The Lambda that makes it, as `check-lambda`. */
  readonly by: string | undefined;
}

/** What a run without faults did. */
export interface Baseline {
  readonly calls: readonly Call[];
  readonly invocations: readonly string[];
}

/** Every cell of an incident: each call under each fault, each step twice, a person before each creating call. */
export function cellsOf(incident: Incident, { calls, invocations }: Baseline): Cell[] {
  const struck = calls.flatMap(({ name: call, by }, at) =>
    faults.flatMap((fault) =>
      [false, true].map((lasting): Cell => ({
        incident,
        kind: 'fault',
        fault,
        at,
        call,
        by,
        lasting,
      })),
    ),
  );
  const twice = invocations.flatMap((call, at) =>
    repeats.map((repeat): Cell => ({ incident, kind: 'twice', repeat, at, call })),
  );
  const people = calls.flatMap(({ name: call }, at) =>
    isCreating(call)
      ? afterPerson.map((answer): Cell => ({ incident, kind: 'person', answer, at, call }))
      : [],
  );
  return [...struck, ...twice, ...people];
}

/** Of the cells that try the same in the same step, be it in different incidents, the first. */
export function distinct(cells: readonly Cell[]): Cell[] {
  const first = new Map<string, Cell>();
  for (const cell of cells) if (!first.has(kindText(cell))) first.set(kindText(cell), cell);
  return [...first.values()];
}

/** One of so many parts of the matrix; all of them together are the whole. */
export interface Sample {
  /** From 1. */
  readonly part: number;
  readonly of: number;
}

/** The cells with faults of one part, always the same ones; all others. */
export function sampled(cells: readonly Cell[], { part, of }: Sample, fault?: Fault): Cell[] {
  const random = generator(of);
  return cells.filter((cell) => {
    const drawn = Math.floor(random() * of) === part - 1;
    if (fault !== undefined) return cell.kind === 'fault' && cell.fault === fault && drawn;
    return drawn || cell.kind === 'person';
  });
}
