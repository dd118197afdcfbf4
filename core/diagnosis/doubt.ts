import type { Confidence, Domain, FaultyFinding, Finding } from '../model/finding.ts';
import type { Failure, Signals } from '../model/signals.ts';
import type { Explanation } from './explanation.ts';
import { shareOn } from './metrics-say.ts';

/** Why a finding is less certain as the cause than as a fault. */
export type Doubt = 'diagnosis.nothing-located' | 'diagnosis.route-not-logged';

/**
 * A fault may be proven and still not be what fails: without a sample, and without metrics of the methods, nothing says that
 * requests to its methods fail; and a log line without a route may be of whatever else would write the same.
 */
export function doubtOf(
  finding: FaultyFinding,
  { named }: Explanation,
  signals: Signals,
  sample: readonly Failure[],
  findings: readonly Finding[],
): Doubt | null {
  if (finding.routes === 'all' || finding.role === 'circumstance') return null;
  if (shareOn(signals, finding.routes) !== null) return null;
  if (sample.length === 0) return signals.since === null ? null : 'diagnosis.nothing-located';
  const lost = named.length > 0 && named.every(({ route }) => route === null);
  return lost && others(finding, named, findings) ? 'diagnosis.route-not-logged' : null;
}

/**
 * Whether something that could not be checked would write the same lines. What lies behind the very thing that is broken counts for
 * nothing: whatever it is like, no request comes that far.
 */
const others = (
  { check, subject, domain, confidence }: FaultyFinding,
  named: readonly Failure[],
  findings: readonly Finding[],
): boolean => {
  const isBehind = (of: Domain) => confidence === 'certain' && of === domain;
  return findings.some(
    (other) =>
      other.verdict === 'unknown' &&
      !(other.subject === subject && (other.check === check || isBehind(other.domain))) &&
      named.some(({ causes }) => causes.includes(other.check)),
  );
};

/** The confidence that is left. */
export const doubted = (confidence: Confidence, doubt: Doubt | null): Confidence =>
  doubt === null ? confidence : 'possible';
