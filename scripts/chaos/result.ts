import { type Cell, cellText } from './cell.ts';
import { type End, forbidden } from './judge.ts';

/** One run of the matrix and how it ended. */
export interface Result {
  readonly cell: Cell;
  readonly end: End;
  /** How the same incident ends without faults. */
  readonly usual: End;
}

/** Faults of which a single one may cost nothing but time. */
const harmless: ReadonlySet<string> = new Set(['throttled', 'lost']);

/** Why a result must not be; undefined where it may. */
export function objectionTo({ cell, end, usual }: Result): string | undefined {
  if (forbidden.has(end)) return `${cellText(cell)}: ${end}`;
  if (cell.kind !== 'fault' || cell.lasting || !harmless.has(cell.fault) || end === usual)
    return undefined;
  return `${cellText(cell)}: ${end} instead of ${usual}`;
}
