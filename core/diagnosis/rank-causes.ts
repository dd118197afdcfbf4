import type { Cause } from '../model/cause.ts';
import type { Confidence } from '../model/finding.ts';

/** A cause to be ranked. */
export interface Candidate {
  readonly cause: Cause;
  /** How certain its check was, before anything was compared with the failed requests. */
  readonly found: Confidence;
}

const sureness: readonly Confidence[] = ['possible', 'likely', 'certain'];

/**
 * Causes, the best explanation first. The order is total, so that equal facts rank alike. Where nothing locates what fails, all
 * faults are equally doubtful as causes, and how certain each is as a fault decides.
 */
export const ranked = (candidates: readonly Candidate[]): Cause[] =>
  candidates
    .toSorted(
      ({ cause: a, found: foundA }, { cause: b, found: foundB }) =>
        Number(a.minor ?? false) - Number(b.minor ?? false) ||
        b.score - a.score ||
        Number(a.role === 'circumstance') - Number(b.role === 'circumstance') ||
        b.explains - a.explains ||
        sureness.indexOf(foundB) - sureness.indexOf(foundA) ||
        b.remedies.length - a.remedies.length ||
        a.check.localeCompare(b.check),
    )
    .map(({ cause }) => cause);
