import * as z from 'zod/mini';
import { symptomSchema } from './alarm.ts';
import { evidenceSchema } from './evidence.ts';
import type { RemedyId } from './ids.generated.ts';
import { hopSchema, roleSchema } from './place.ts';
import { callSchema } from './plan.ts';
import { gapSchema } from './reading.ts';
import { routeRefSchema } from './route.ts';

/** The branches of the workflow; each has one Lambda, and each check belongs to one. */
export const domains = [
  'logs',
  'lambda',
  'vpc-link',
  'http',
  'throttling',
  'authorization',
  'deployment',
  'account',
] as const;

/** One of {@link domains}. */
export const domainSchema = z.enum(domains);
export type Domain = z.infer<typeof domainSchema>;

/**
 * How sure a check is that what it found is a fault that breaks requests:
 * `certain` (the configuration alone proves it), `likely` (configuration and symptoms agree),
 * `possible` (only circumstances point there).
 */
export const confidenceSchema = z.enum(['certain', 'likely', 'possible']);
export type Confidence = z.infer<typeof confidenceSchema>;

/** Documents of another release may name ids that this one lacks: any text is taken. */
export const isText = (value: unknown): boolean => typeof value === 'string';

/** What is broken, in AWS's words: a function ARN, a VPC link id, a usage plan id, a stage name … */
const subjectSchema = z.string();

/** The cause is not active. */
export const healthySchema = z.object({ verdict: z.literal('healthy') });

/** What the check needed could not be read: neither health nor a fault. */
export const unknownSchema = z.object({
  verdict: z.literal('unknown'),
  subject: z.optional(subjectSchema),
  gap: gapSchema,
});

/** The cause is active on a subject. */
export const faultySchema = z.object({
  verdict: z.literal('faulty'),
  subject: subjectSchema,
  confidence: confidenceSchema,
  evidence: z.array(evidenceSchema),
  /** The methods whose requests this fault breaks; `all` where every request of the stage is hit. */
  routes: z.union([z.literal('all'), z.array(routeRefSchema)]),
  /** Remedies that can fix it, the best first. Empty: only a person can. */
  remedies: z.array(z.custom<RemedyId>(isText)),
  /** What a person may run where no remedy applies: shown as commands, never made by the product. */
  advised: z.optional(z.array(callSchema)),
  /** What the remedy needs besides the facts, as plain strings and numbers. */
  data: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  /** Where requests fail for this very fault, where that is another place than its check's. */
  hop: z.optional(z.nullable(hopSchema)),
  /** Further causes that log lines name although it is this fault. */
  looksLike: z.optional(z.array(z.string())),
});

/** What a check says of one subject. */
export const verdictSchema = z.discriminatedUnion('verdict', [
  healthySchema,
  unknownSchema,
  faultySchema,
]);
export type Verdict = z.infer<typeof verdictSchema>;
export type Faulty = z.infer<typeof faultySchema>;

const about = {
  /** The check's id, which is the id of the cause. */
  check: z.string(),
  domain: domainSchema,
  /** The symptoms that this cause can produce. */
  symptoms: z.array(symptomSchema),
  role: roleSchema,
  /** Where requests fail for it; null: it breaks none. */
  hop: z.nullable(hopSchema),
  /** Ids of the causes that this one explains away where it is proven. */
  accountsFor: z.array(z.string()),
  /** Ids of the causes that log lines name although it is this one. */
  looksLike: z.array(z.string()),
  /** Of a circumstance: ids of the causes, as log lines name them, that it cannot bring about. */
  cannotMake: z.optional(z.array(z.string())),
};

/** One check's verdict on one subject. */
export const findingSchema = z.discriminatedUnion('verdict', [
  z.extend(healthySchema, about),
  z.extend(unknownSchema, about),
  z.extend(faultySchema, about),
]);
export type Finding = z.infer<typeof findingSchema>;

/** A finding that names a fault. */
export type FaultyFinding = Extract<Finding, { verdict: 'faulty' }>;

/** A finding that could not be made, and why. */
export type UnknownFinding = Extract<Finding, { verdict: 'unknown' }>;
