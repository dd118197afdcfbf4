import type { Diagnosis } from '../model/diagnosis.ts';
import type { Finding, Verdict } from '../model/finding.ts';

/**
 * What a check's new findings say of what it found faulty: the fault itself, or else that it could not be looked for, or else that
 * it is gone. A subject may be named otherwise after a change, or where it cannot be read. So whatever the check did not say of
 * other subjects before the change counts.
 * @param others subjects that have nothing to do with it; see {@link otherSubjects}
 */
export function verdictOn(others: ReadonlySet<string>, findings: readonly Finding[]): Verdict {
  const about = findings.filter(
    (one) => one.verdict !== 'healthy' && (one.subject === undefined || !others.has(one.subject)),
  );
  return about.find(({ verdict }) => verdict === 'faulty') ?? about[0] ?? { verdict: 'healthy' };
}

/** The subjects, besides those that a plan is for, on which a check was faulty or unknown before the plan's change. */
export function otherSubjects(
  check: string,
  subjects: readonly string[],
  { causes, unrelated, notChecked }: Pick<Diagnosis, 'causes' | 'unrelated' | 'notChecked'>,
): ReadonlySet<string> {
  const before = [...causes, ...unrelated, ...notChecked]
    .filter((one) => one.check === check)
    .flatMap(({ subject }) => subject ?? []);
  return new Set(before.filter((subject) => !subjects.includes(subject)));
}
