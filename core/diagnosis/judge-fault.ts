import type { Cause } from '../model/diagnosis.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { FaultyFinding, Finding } from '../model/finding.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { doubted, doubtOf } from './doubt.ts';
import { explain, type Explanation } from './explanation.ts';
import { shareOn } from './metrics-say.ts';
import { scoreOf } from './score.ts';
import { shareOf } from './symptom.ts';

/** Below this share of failing requests, a fault of every method leaves too much working. */
const nearlyAll = 0.9;

/** Below this part of what fails more than usual, a fault is a minor cause. */
const minorShare = 0.1;

/** A fault compared with what was seen, and whether it explains it. */
export interface Judged {
  readonly cause: Cause;
  readonly related: boolean;
  /** The failed requests of the sample that it explains. */
  readonly explained: readonly Failure[];
  /** 0 to 1: how much it explains of what fails more than usual; null where nothing shows it. */
  readonly share: number | null;
}

/** What a fault is compared with. */
export interface Seen {
  readonly signals: Signals;
  /** The failed requests of the log that are more than usual. */
  readonly sample: readonly Failure[];
  /** Those that are as many as before the symptom. */
  readonly usual: readonly Failure[];
  readonly findings: readonly Finding[];
}

/** Weighs one fault: the evidence for it and against it, and whether it can be the cause of this alarm at all. */
export function judgeFault(
  found: FaultyFinding,
  others: readonly FaultyFinding[],
  seen: Seen,
): Judged {
  const { signals, sample, findings } = seen;
  const explanation = explain(found, sample, others, signals);
  const explained = [...explanation.named, ...explanation.silent];
  const doubt = doubtOf(found, explanation, signals, sample, findings);
  const finding = { ...found, confidence: doubted(found.confidence, doubt) };
  const share =
    sample.length === 0
      ? measuredShare(finding, others, signals)
      : explained.length / sample.length;
  const fits = finding.symptoms.includes(signals.symptom);
  const related = fits && explanation.root === null && share !== 0;
  const isMinor = related && share !== null && share < minorShare;
  const score = related ? scoreOf(finding, explanation, sample) : 0;
  const cause = causeOf(
    finding,
    score,
    explained.length,
    sample.length > 0 && explained.length > 0
      ? [evidence('diagnosis.explains', { explains: explained.length, sample: sample.length })]
      : [],
    [
      ...against(finding, explanation, share, seen),
      ...(doubt === null ? [] : [evidence(doubt)]),
      ...(isMinor ? [evidence('diagnosis.minor', { share: Math.round(share * 100) })] : []),
    ],
  );
  return {
    related,
    explained,
    share,
    cause: { ...cause, ...(isMinor && { minor: true as const }) },
  };
}

/** What the methods' metrics show where no log does; a circumstance is left what no other fault explains. */
function measuredShare(
  { role, routes }: FaultyFinding,
  others: readonly FaultyFinding[],
  signals: Signals,
): number | null {
  if (role !== 'circumstance') return shareOn(signals, routes);
  const proven = others.filter(
    (other) => other.role === 'breaks' && other.symptoms.includes(signals.symptom),
  );
  const left = 1 - Math.max(0, ...proven.map((other) => shareOn(signals, other.routes) ?? 0));
  return left;
}

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
  ...(finding.data !== undefined && { data: finding.data }),
});

function against(
  finding: FaultyFinding,
  { named, silent, contradicting, root }: Explanation,
  share: number | null,
  { signals, sample, usual }: Seen,
): Evidence[] {
  if (!finding.symptoms.includes(signals.symptom))
    return [evidence('diagnosis.other-symptom', { symptom: signals.symptom })];
  if (root !== null)
    return [evidence('diagnosis.accounted-for', { check: root.check, subject: root.subject })];
  const before = explain(finding, usual, [], signals).named.length;
  if (before > 0 && named.length === 0 && finding.role !== 'circumstance')
    return [evidence('diagnosis.usual', { count: before })];
  if (sample.length === 0)
    return [evidence(share === 0 ? 'diagnosis.not-failing' : 'diagnosis.no-sample')];
  const found: Evidence[] = [];
  if (finding.role === 'circumstance') found.push(evidence('diagnosis.circumstance'));
  if (contradicting.length > 0) {
    const causes = [...new Set(contradicting.flatMap((failure) => failure.causes))];
    found.push(
      evidence('diagnosis.other-reason', {
        count: contradicting.length,
        causes: causes.slice(0, 5).join(', '),
      }),
    );
  } else if (named.length + silent.length === 0)
    found.push(evidence('diagnosis.no-failure-here', { sample: sample.length }));
  const failing = shareOf(signals);
  if (finding.routes === 'all' && finding.confidence === 'certain' && failing < nearlyAll)
    found.push(evidence('diagnosis.not-all-fail', { share: Math.round(failing * 100) }));
  return found;
}
