import type { Domain } from '../model/finding.ts';

/** The facts of a domain whose checks need nothing beyond the base. */
export const baseOnly = <D extends Domain>(domain: D) => ({
  domain,
  reads: [],
  collect: () => Promise.resolve({}),
});
