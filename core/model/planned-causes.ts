import { type Cause, causeKey, type CauseRef } from './cause.ts';
import type { Diagnosis } from './diagnosis.ts';

/** The cause of a diagnosis that a plan is for; undefined where the diagnosis does not name it. */
export const causeIn = ({ causes }: Diagnosis, ref: CauseRef): Cause | undefined =>
  causes.find((cause) => causeKey(cause) === causeKey(ref));

/** What a plan says of the causes that it is for. */
interface PlannedFor {
  readonly cause: CauseRef;
  readonly also?: readonly string[] | undefined;
}

/** The causes that a plan is for. */
const refsOf = ({ cause, also = [] }: PlannedFor): CauseRef[] => [
  cause,
  ...also.map((subject) => ({ check: cause.check, subject })),
];

/** The causes that plans are for, as {@link causeKey} writes them. */
export const causesOf = (plans: readonly PlannedFor[]): ReadonlySet<string> =>
  new Set(plans.flatMap(refsOf).map(causeKey));

/** The causes of a diagnosis that a plan is for. */
export const causesIn = (diagnosis: Diagnosis, plan: PlannedFor): Cause[] =>
  refsOf(plan).flatMap((ref) => causeIn(diagnosis, ref) ?? []);
