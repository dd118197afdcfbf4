import type { Change } from '../model/change-record.ts';
import { type Cause } from '../model/cause.ts';
import { causesIn } from '../model/planned-causes.ts';
import { type Diagnosis } from '../model/diagnosis.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { Plan } from '../model/plan.ts';

/** What every look at one change starts from. */
export interface MadeChange {
  readonly evidence: BaseFacts;
  readonly diagnosis: Diagnosis;
  /** With the routes of all that the plan is for. */
  readonly cause: Cause;
  /** All that the plan is for. */
  readonly subjects: readonly string[];
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
  const causes = causesIn(diagnosis, plan);
  const [cause] = causes;
  const appliedAt = changes
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  if (!cause || appliedAt === undefined) return undefined;
  return {
    evidence,
    diagnosis,
    cause: { ...cause, routes: plan.routes },
    subjects: causes.map(({ subject }) => subject),
    plan,
    appliedAt,
  };
}
