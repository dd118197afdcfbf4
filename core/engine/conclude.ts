import { diagnose, type DiagnosisInput } from '../diagnosis/diagnose.ts';
import { causeKey } from '../model/cause.ts';
import { type Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import type { Finding } from '../model/finding.ts';
import { withOtherHalf } from './other-half.ts';

/**
 * Weighs what all domains found. A domain that could not be read counts as not checked, never as healthy.
 * @param tried the causes for which a change was made that did not end the symptom, as {@link causeKey} writes them
 */
export const conclude = (
  input: DiagnosisInput,
  tried: ReadonlySet<string> = new Set(),
): Diagnosis => {
  const weighed = {
    ...input,
    base: asAlarmed(input.base),
    findings: input.findings.filter((finding) => !isDisproved(finding, tried)),
  };
  return withOtherHalf(diagnose(weighed), weighed);
};

/** What rests on circumstances alone, and was acted upon without an end of the symptom, explains nothing any more. */
const isDisproved = (finding: Finding, tried: ReadonlySet<string>): boolean =>
  finding.verdict === 'faulty' && finding.role === 'circumstance' && tried.has(causeKey(finding));

/**
 * An alarm on requests has seen some. Metrics that show none at all are late or another API's, and prove no recovery: they
 * count as not read.
 */
function asAlarmed(base: Facts): Facts {
  const { metrics, alarm } = base;
  if ('gap' in metrics || alarm.symptom === 'no-traffic') return base;
  if (metrics.known.minutes.some(({ requests }) => requests > 0)) return base;
  const because = `The metrics show no requests, but alarm ${alarm.name} fired because of some.`;
  return { ...base, metrics: { gap: { what: 'cloudwatch:GetMetricData', because } } };
}
