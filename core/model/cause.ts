import * as z from 'zod/mini';
import { symptomSchema } from './alarm.ts';
import { evidenceSchema } from './evidence.ts';
import { confidenceSchema, domainSchema, isText } from './finding.ts';
import type { RemedyId } from './ids.generated.ts';
import { hopSchema, roleSchema } from './place.ts';
import { callSchema } from './plan.ts';
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
  /** Present where it explains failures of another kind, beside those that the alarm counts. */
  beside: z.optional(symptomSchema),
  /** Present where no log line names it, only that of a test of one of its methods. */
  probed: z.optional(z.literal(true)),
  remedies: z.array(z.custom<RemedyId>(isText)),
  /** What a person may run where no remedy applies. */
  advised: z.optional(z.array(callSchema)),
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Cause = z.infer<typeof causeSchema>;

/** What a cause is about: one check's finding on one subject. */
export type CauseRef = Readonly<Pick<Cause, 'check' | 'subject'>>;

/** One string for a cause of a subject. */
export const causeKey = ({ check, subject }: CauseRef): string => JSON.stringify([check, subject]);
