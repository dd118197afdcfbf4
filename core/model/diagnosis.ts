import * as z from 'zod/mini';
import { symptomSchema } from './alarm.ts';
import { causeSchema } from './cause.ts';
import { evidenceSchema } from './evidence.ts';
import { failureGroupSchema, trafficSchema } from './failure-group.ts';
import { pastSymptomSchema } from './over.ts';
import { hopSchema } from './place.ts';
import { gapSchema } from './reading.ts';
import { recentChangeSchema } from './recent-change.ts';
import { routeRefSchema } from './route.ts';

/** What is wrong with a stage, and how much of that is known. */
export const diagnosisSchema = z.object({
  /**
   * `cause-found`: `causes` explain the symptom, the first of them most of it. `partly-explained`: they are causes, and leave
   * most of what fails unexplained. `cause-hidden`: requests fail, and all that was found is why their cause cannot be seen.
   * `no-cause`: requests fail and nothing found explains it. `over`: requests failed, and had stopped to when it was looked at.
   * `healthy`: there is no symptom. `unknown`: too much could not be read to say either.
   */
  verdict: z.enum([
    'cause-found',
    'partly-explained',
    'cause-hidden',
    'no-cause',
    'over',
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
  /** What was read, but not whole: what is missing from it says nothing. */
  readInPart: z.array(gapSchema),
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
  /** The symptom as it was, where it has ended; present exactly where the verdict is `over`. */
  over: z.optional(pastSymptomSchema),
  /** What came of testing a method; absent where none was to be tested. */
  probe: z.optional(evidenceSchema),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
