import { checkPlaces } from '../checks/places.generated.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Domain, Finding, UnknownFinding } from '../model/finding.ts';

/** A branch of the workflow that ended in an error, as its Catch hands it on. */
export interface FailedBranch {
  readonly domain: Domain;
  readonly failed: { readonly Error?: string; readonly Cause?: string };
}

/** Longest quotation of an error, in characters. */
const quotation = 500;

/** What could not be checked: the unknown verdicts, and every check of a branch that failed. */
export function notChecked(
  findings: readonly Finding[],
  failedBranches: readonly FailedBranch[],
): Diagnosis['notChecked'] {
  const unknown = findings.filter(
    (finding): finding is UnknownFinding => finding.verdict === 'unknown',
  );
  return [
    ...unknown.map(({ check, subject, gap }) => ({
      check,
      ...(subject !== undefined && { subject }),
      gap,
    })),
    ...failedBranches.flatMap(({ domain, failed }) =>
      checkPlaces
        .filter((check) => check.domain === domain)
        .map((check) => ({
          check: check.id,
          gap: {
            what: `checks:${domain}`,
            because: `${failed.Error ?? 'Error'}: ${failed.Cause ?? '-'}`.slice(0, quotation),
          },
        })),
    ),
  ];
}

/** Whether something among it could have explained the symptom. */
export function mayHideCause(
  missing: Diagnosis['notChecked'],
  symptom: Diagnosis['symptom'],
): boolean {
  const able: ReadonlySet<string> = new Set(
    checkPlaces
      .filter(({ role, symptoms }) => role !== 'hinders' && symptoms.includes(symptom))
      .map(({ id }) => id),
  );
  return missing.some(({ check }) => able.has(check));
}
