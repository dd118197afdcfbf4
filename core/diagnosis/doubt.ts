import type { Confidence, FaultyFinding, Finding } from '../model/finding.ts';
import type { Failure, Signals } from '../model/signals.ts';
import type { Explanation } from './explanation.ts';
import { shareOn } from './metrics-say.ts';

type Unknown = Extract<Finding, { verdict: 'unknown' }>;

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

/** Whether something that could not be checked would write the same lines. */
const others = (
  finding: FaultyFinding,
  named: readonly Failure[],
  findings: readonly Finding[],
): boolean =>
  findings.some(
    (other) =>
      other.verdict === 'unknown' &&
      !isPartOf(other, finding) &&
      named.some(({ causes }) => causes.includes(other.check)),
  );

/**
 * Whether what could not be checked does not compete with a finding: the same check of the same thing; what lies behind the very
 * thing that is broken, where no request comes; or what this finding would bring about.
 */
function isPartOf(other: Unknown, { check, domain, subject, ...found }: FaultyFinding): boolean {
  const isSame = other.subject === subject;
  const isBehind = found.confidence === 'certain' && other.domain === domain;
  const isBroughtAbout = found.accountsFor.includes(other.check);
  return isSame
    ? other.check === check || isBehind || isBroughtAbout
    : other.subject === undefined && isBroughtAbout;
}

/** The confidence that is left. */
export const doubted = (confidence: Confidence, doubt: Doubt | null): Confidence =>
  doubt === null ? confidence : 'possible';
