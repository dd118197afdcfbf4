import { type Cause, causeKey } from '../model/cause.ts';
import type { FaultyFinding } from '../model/finding.ts';
import type { Failure } from '../model/signals.ts';
import { explain } from './explanation.ts';

/** The failed requests that these causes explain by more than their time, which explains everything and nothing. */
export function explainedBy(
  causes: readonly { readonly cause: Cause }[],
  breaking: readonly FaultyFinding[],
  sample: readonly Failure[],
): ReadonlySet<Failure> {
  const known = new Set(causes.map(({ cause }) => causeKey(cause)));
  const findings = breaking.filter(
    (finding) => finding.role !== 'circumstance' && known.has(causeKey(finding)),
  );
  return new Set(
    findings.flatMap((finding) => {
      const { named, silent } = explain(finding, sample, []);
      return [...named, ...silent];
    }),
  );
}
