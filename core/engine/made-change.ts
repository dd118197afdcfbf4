import type { Change } from '../model/change-record.ts';
import { type Cause, causeIn, type Diagnosis } from '../model/diagnosis.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';

/** What every look at one change starts from. */
export interface MadeChange {
  readonly evidence: BaseFacts;
  readonly diagnosis: Diagnosis;
  readonly cause: Cause;
  readonly plan: Plan;
  /** ISO 8601; when the last operation was applied. */
  readonly appliedAt: string;
}

/** An attempt as the change that it made; undefined where it changed nothing. */
export function madeChange(attempt: {
  readonly evidence: BaseFacts;
  readonly diagnosis: Diagnosis;
  readonly plan: Plan;
  readonly changes: readonly Change[];
}): MadeChange | undefined {
  const { evidence, diagnosis, plan, changes } = attempt;
  const cause = causeIn(diagnosis, plan.cause);
  const appliedAt = changes
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return cause && appliedAt !== undefined
    ? { evidence, diagnosis, cause, plan, appliedAt }
    : undefined;
}
