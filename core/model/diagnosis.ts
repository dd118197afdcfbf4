import * as z from 'zod/mini';
import { symptomSchema } from './alarm.ts';
import { evidenceSchema } from './evidence.ts';
import { confidenceSchema, domainSchema, isText } from './finding.ts';
import { failureGroupSchema, trafficSchema } from './failure-group.ts';
import type { RemedyId } from './ids.generated.ts';
import { hopSchema, roleSchema } from './place.ts';
import { gapSchema } from './reading.ts';
import { routeRefSchema } from './route.ts';

/** A fault as the diagnosis ranks it, with the evidence for and against it. */
export const causeSchema = z.object({
  /** The id of the check that found it. */
  check: z.string(),
  domain: domainSchema,
  subject: z.string(),
  role: roleSchema,
  /** Null: it breaks no request. */
  hop: z.nullable(hopSchema),
  /** 0 to 1: how well the fault explains what was seen; see core/diagnosis. Comparable within one diagnosis only. */
  score: z.number(),
  confidence: confidenceSchema,
  evidenceFor: z.array(evidenceSchema),
  evidenceAgainst: z.array(evidenceSchema),
  routes: z.union([z.literal('all'), z.array(routeRefSchema)]),
  /** Failed requests of the sample that this cause explains. */
  explains: z.number(),
  /** Present where it explains no more than a small part of what fails more than usual. */
  minor: z.optional(z.literal(true)),
  remedies: z.array(z.custom<RemedyId>(isText)),
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Cause = z.infer<typeof causeSchema>;

/** Something that was changed shortly before the symptom or during it. */
export const recentChangeSchema = z.object({
  at: z.string(),
  what: evidenceSchema,
  /** Seconds from the change to the first bad minute; negative: it came after. */
  beforeSymptom: z.nullable(z.number()),
});
export type RecentChange = z.infer<typeof recentChangeSchema>;

/** What is wrong with a stage, and how much of that is known. */
export const diagnosisSchema = z.object({
  /**
   * `cause-found`: `causes` explain the symptom, the first of them most of it. `partly-explained`: they are causes, and leave
   * most of what fails unexplained. `cause-hidden`: requests fail, and all that was found is why their cause cannot be seen.
   * `no-cause`: requests fail and nothing found explains it. `healthy`: the symptom is gone. `unknown`: too much could not be
   * read to say either.
   */
  verdict: z.enum([
    'cause-found',
    'partly-explained',
    'cause-hidden',
    'no-cause',
    'healthy',
    'unknown',
  ]),
  symptom: symptomSchema,
  hop: z.nullable(hopSchema),
  /** The best explanation first. */
  causes: z.array(causeSchema),
  /** Real faults that do not explain this alarm. */
  unrelated: z.array(causeSchema),
  /** What could not be checked, and why. */
  notChecked: z.array(
    z.object({ check: z.string(), subject: z.optional(z.string()), gap: gapSchema }),
  ),
  /** ISO 8601; the first bad minute. */
  since: z.nullable(z.string()),
  /** The methods that failed in the log sample, the most hit first. */
  routesHit: z.array(z.object({ route: routeRefSchema, failures: z.number() })),
  requests: z.number(),
  /** 0 to 1: the share of requests that failed as the alarm says. */
  share: z.number(),
  recentChanges: z.array(recentChangeSchema),
  /** What the failed requests of the log sample say: the alarm's kind first, the most frequent first; bounded. */
  failureGroups: z._default(z.array(failureGroupSchema), []),
  /** Null where the metrics could not be read. */
  traffic: z._default(z.nullable(trafficSchema), null),
  /** The ids of the checks for the alarm's symptom that looked and found nothing. */
  ruledOut: z._default(z.array(z.string()), []),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;

/** What a cause is about: one check's finding on one subject. */
type CauseRef = Readonly<Pick<Cause, 'check' | 'subject'>>;

/** One string for a cause of a subject. */
export const causeKey = ({ check, subject }: CauseRef): string => JSON.stringify([check, subject]);

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
