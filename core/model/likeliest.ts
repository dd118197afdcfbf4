import type { PastCause } from './over.ts';

/** The best of the causes that a symptom may have had: one that a change has brought about, or all that nothing distinguishes. */
export function likeliest(was: readonly PastCause[]): readonly PastCause[] {
  const [first] = was;
  if (first === undefined || first.broughtBy !== null) return was.slice(0, 1);
  return was.filter(
    ({ named, broughtBy, endedBy }) =>
      broughtBy === null &&
      named === first.named &&
      (endedBy === null) === (first.endedBy === null),
  );
}
