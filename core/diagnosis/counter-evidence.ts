import { type Evidence, evidence } from '../model/evidence.ts';
import type { FaultyFinding } from '../model/finding.ts';
import type { Signals, Failure } from '../model/signals.ts';
import type { Explanation } from './explanation.ts';
import { shareOf } from './symptom.ts';

/** Below this share of failing requests, a fault of every method leaves too much working. */
export const nearlyAll = 0.9;

/** The evidence against a fault being the cause. */
export function against(
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
