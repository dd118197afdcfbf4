import type { Cause } from '../model/cause.ts';

/** Causes, the best explanation first. The order is total, so that equal facts rank alike. */
export const ranked = (causes: readonly Cause[]): Cause[] =>
  causes.toSorted(
    (a, b) =>
      Number(a.minor ?? false) - Number(b.minor ?? false) ||
      b.score - a.score ||
      Number(a.role === 'circumstance') - Number(b.role === 'circumstance') ||
      b.explains - a.explains ||
      b.remedies.length - a.remedies.length ||
      a.check.localeCompare(b.check),
  );
