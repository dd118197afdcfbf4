import type { Gap } from '../../model/reading.ts';
import { type RouteRef, serves } from '../../model/route.ts';
import type { InvokedFunction } from './invoked.ts';

/** Functions that are read whatever fails: as many as Lambda's control plane takes at once. */
const few = 8;
/** Functions that are read at most: reading more takes longer than a step may. */
const most = 30;

/** Which functions are read, and which are not. */
export interface Suspects {
  readonly read: readonly InvokedFunction[];
  /** Those that may matter, too, but are too many. */
  readonly beyond: readonly InvokedFunction[];
  /** Those that no failing method uses. */
  readonly spared: readonly InvokedFunction[];
}

/**
 * The functions of the failing methods, the most hit first; all of them where there are few, or where it is not known which
 * methods fail.
 */
export function suspectsAmong(
  invoked: readonly InvokedFunction[],
  failing: readonly RouteRef[] | null,
): Suspects {
  if (invoked.length <= few) return { read: invoked, beyond: [], spared: [] };
  const suspects = failing === null ? invoked : usersOf(invoked, failing);
  return {
    read: suspects.slice(0, most),
    beyond: suspects.slice(most),
    spared: invoked.filter((one) => !suspects.includes(one)),
  };
}

/** The functions of the failing methods first, the most hit before the others. */
export const failingFirst = (
  invoked: readonly InvokedFunction[],
  failing: readonly RouteRef[] | null,
): readonly InvokedFunction[] => [...new Set([...usersOf(invoked, failing ?? []), ...invoked])];

const usersOf = (invoked: readonly InvokedFunction[], failing: readonly RouteRef[]) => [
  ...new Set(
    failing.flatMap((route) =>
      invoked.filter(({ routes, authorizes }) =>
        [...routes, ...authorizes].some((one) => serves(one, route) || serves(route, one)),
      ),
    ),
  ),
];

/** Why a function was not read that may matter. */
export const tooMany: Gap = {
  what: 'lambda:GetFunctionConfiguration',
  because: `Of the functions behind the API, ${most} were read; this one was not.`,
};

/** What is reported of functions that no failing method uses; null where there are none. */
export const sparedGap = ({ read, beyond, spared }: Suspects): Gap | null =>
  spared.length === 0
    ? null
    : {
        what: 'lambda:GetFunctionConfiguration',
        because: `Of ${read.length + beyond.length + spared.length} functions behind the API, ${spared.length} were not read: no method uses them that fails more than usual.`,
      };
