import type { Cause } from '../model/diagnosis.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { FaultyFinding } from '../model/finding.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { explain, type Explanation } from './explanation.ts';
import { scoreOf } from './score.ts';
import { shareOf } from './symptom.ts';

/** Below this share of failing requests, a fault of every method leaves too much working. */
const nearlyAll = 0.9;

/** A fault compared with what was seen, and whether it explains it. */
export interface Judged {
  readonly cause: Cause;
  readonly related: boolean;
}

/** Weighs one fault: the evidence for it and against it, and whether it can be the cause of this alarm at all. */
export function judgeFault(
  finding: FaultyFinding,
  signals: Signals,
  sample: readonly Failure[],
  others: readonly FaultyFinding[],
): Judged {
  const explanation = explain(finding, sample, others);
  const explains = explanation.named.length + explanation.silent.length;
  const fits = finding.symptoms.includes(signals.symptom);
  const related =
    fits &&
    explanation.root === null &&
    (sample.length === 0 || explains > 0 || finding.role === 'circumstance');
  const score = related ? scoreOf(finding, explanation, sample) : 0;
  return {
    related,
    cause: causeOf(
      finding,
      score,
      explains,
      sample.length > 0 && explains > 0
        ? [evidence('diagnosis.explains', { explains, sample: sample.length })]
        : [],
      against(finding, explanation, signals, sample),
    ),
  };
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
  signals: Signals,
  sample: readonly Failure[],
): Evidence[] {
  if (!finding.symptoms.includes(signals.symptom))
    return [evidence('diagnosis.other-symptom', { symptom: signals.symptom })];
  if (root !== null)
    return [evidence('diagnosis.accounted-for', { check: root.check, subject: root.subject })];
  if (sample.length === 0) return [evidence('diagnosis.no-sample')];
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
  const share = shareOf(signals);
  if (finding.routes === 'all' && finding.confidence === 'certain' && share < nearlyAll)
    found.push(evidence('diagnosis.not-all-fail', { share: Math.round(share * 100) }));
  return found;
}
