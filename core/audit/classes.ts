import type { Audit } from '../model/audit.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import type { ApiClass } from '../model/audit/api-class.ts';
import { known } from '../model/reading.ts';

/** Requests per second, and requests at once. */
export interface Limits {
  readonly rate: number;
  readonly burst: number;
}

/** The limits that each class of API should have at most. */
export const recommendedLimits: Readonly<Record<ApiClass, Limits>> = {
  important: { rate: 2000, burst: 1000 },
  admin: { rate: 100, burst: 50 },
  external: { rate: 500, burst: 200 },
};

/** What one API key of an external API should be allowed. */
export const recommendedQuota = { limit: 10_000, period: 'DAY' } as const;

/**
 * What the API is for: as the operator says, else external where a method asks for an API key. Nothing else is inferred.
 * @throws MissingEvidence where nobody says it and the methods could not be read
 */
export function classOf({ givenClass, configuration }: AuditFacts): Audit['apiClass'] {
  if (givenClass !== null) return { name: givenClass, given: true };
  const keyed = known(configuration.routes).some(({ apiKeyRequired }) => apiKeyRequired);
  return { name: keyed ? 'external' : null, given: false };
}
