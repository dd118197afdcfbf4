import { type Evidence, evidence } from '../model/evidence.ts';
import type { FaultyFinding } from '../model/finding.ts';
import { explain, type Explanation } from './explanation.ts';
import type { Seen } from './seen.ts';
import { shareOf } from './symptom.ts';

/** Below this share of failing requests, a fault of every method leaves too much working. */
export const nearlyAll = 0.9;

/** The evidence against a fault being the cause. */
export function against(
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
  if (sample.length === 0 && named.length > 0) return [];
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
