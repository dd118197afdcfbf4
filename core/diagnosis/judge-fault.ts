import type { Cause } from '../model/diagnosis.ts';
import { evidence } from '../model/evidence.ts';
import type { FaultyFinding } from '../model/finding.ts';
import type { Failure, Signals } from '../model/signals.ts';
import { causeOf } from './cause-of.ts';
import { against } from './counter-evidence.ts';
import { explain } from './explanation.ts';
import { scoreOf } from './score.ts';

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
