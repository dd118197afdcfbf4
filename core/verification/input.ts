import type { Symptom } from '../model/alarm.ts';
import type { Cause } from '../model/cause.ts';
import type { Minute } from '../model/facts/metrics.ts';
import type { Verdict } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { RouteRef } from '../model/route.ts';
import type { VerificationSettings } from '../model/settings.ts';
import type { Failure, Signals } from '../model/signals.ts';

/** What is known of an API since a change was made. */
export interface VerificationInput {
  readonly settings: VerificationSettings;
  readonly symptom: Symptom;
  /** The minutes of the diagnosis and its first bad one: how the API was before the incident, and in it. */
  readonly before: {
    readonly minutes: readonly Minute[];
    readonly since: string | null;
    /** All failed requests of its log sample; null where the logs could not be read. */
    readonly failures: readonly Failure[] | null;
    /** Methods that got requests before the incident and none in it, as where a connection must be opened first. */
    readonly heldBack?: readonly RouteRef[];
  };
  /** The minutes since the change; earlier ones are passed over. Null: they could not be read. */
  readonly minutes: readonly Minute[] | null;
  readonly cause: Cause;
  /** What was done about it. */
  readonly plan: Pick<Plan, 'operations'>;
  /** The cause's own check, judged again on facts read after the change. */
  readonly recheck: Verdict;
  /** Of the time after the change; null where the logs could not be read. */
  readonly signals: Signals | null;
  /** ISO 8601; when the last operation was applied. */
  readonly appliedAt: string;
  readonly now: string;
}
