import type { Cause } from '../model/cause.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FaultyFinding } from '../model/finding.ts';

/** A finding as the diagnosis reports it. */
export const causeOf = (
  finding: FaultyFinding,
  score: number,
  explains: number,
  evidenceFor: readonly Evidence[],
  evidenceAgainst: readonly Evidence[],
): Cause => ({
  check: finding.check,
  domain: finding.domain,
  subject: finding.subject,
  role: finding.role,
  hop: finding.hop,
  score,
  confidence: finding.confidence,
  evidenceFor: [...finding.evidence, ...evidenceFor],
  evidenceAgainst: [...evidenceAgainst],
  routes: finding.routes,
  explains,
  remedies: finding.remedies,
  ...(finding.advised !== undefined && { advised: finding.advised }),
  ...(finding.data !== undefined && { data: finding.data }),
});
