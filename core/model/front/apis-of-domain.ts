import type { Reading } from '../reading.ts';
import type { ReadDomain } from './domain.ts';

/** The ids of the APIs that a custom domain leads to, by its routing rules and its mappings; a gap where either could not be read. */
export function apisOfDomain({ mappings, rules }: ReadDomain): Reading<string[]> {
  if ('gap' in mappings) return mappings;
  if (rules !== undefined && 'gap' in rules) return rules;
  return { known: [...(rules?.known ?? []), ...mappings.known].map(({ apiId }) => apiId) };
}
