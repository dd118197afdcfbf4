import * as z from 'zod/mini';
import { symptomSchema } from './alarm.ts';
import { configurationSchema } from './facts/configuration.ts';
import { evidenceSchema } from './evidence.ts';
import { callSchema } from './plan.ts';
import { gapSchema, readingSchema } from './reading.ts';
import { targetSchema } from './target.ts';

/** What an API is for, as the limits that it should have depend on it. */
export const apiClassSchema = z.enum(['important', 'admin', 'external']);
export type ApiClass = z.infer<typeof apiClassSchema>;

/** A stage's settings that only an audit looks at. */
export const stageDetailsSchema = z.object({
  /** Null: the stage has no web ACL. */
  webAclArn: z.nullable(z.string()),
  /** Null: the stage has no cache. */
  cacheSize: z.nullable(z.string()),
  /** By the keys of `methodSettings`: methods with a cache. */
  cached: z.record(z.string(), z.object({ encrypted: z.boolean(), seconds: z.number() })),
});
export type StageDetails = z.infer<typeof stageDetailsSchema>;

/** An alarm on metrics of API Gateway. */
export const watchingAlarmSchema = z.object({
  name: z.string(),
  symptom: symptomSchema,
  /** `fleet`: it watches every API of the account and region. */
  watches: z.union([
    z.literal('fleet'),
    z.array(z.object({ api: z.string(), stage: z.optional(z.string()) })),
  ]),
});
export type WatchingAlarm = z.infer<typeof watchingAlarmSchema>;

/** An app client of a user pool that an authorizer trusts. */
export const poolClientSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Minutes that a token is valid; null where the unit is not known. */
  accessTokenMinutes: z.nullable(z.number()),
  idTokenMinutes: z.nullable(z.number()),
  /** What `UpdateUserPoolClient` must repeat, or it is set back to its default. Holds no secret. */
  settings: z.record(z.string(), z.unknown()),
});
export type PoolClient = z.infer<typeof poolClientSchema>;

/** A permission policy of a role. */
export const rolePolicySchema = z.object({
  name: z.string(),
  kind: z.enum(['inline', 'managed']),
  /** The JSON document. */
  document: z.string(),
});
export type RolePolicy = z.infer<typeof rolePolicySchema>;

/** What a rule may look at: the configuration that a diagnosis reads too, and what only an audit asks for. */
export const auditFactsSchema = z.object({
  target: targetSchema,
  /** ISO 8601; when it was read. */
  at: z.string(),
  /** What the operator says the API is for. */
  givenClass: z.nullable(apiClassSchema),
  /** The API's name in CloudWatch's `ApiName` dimension, by which alarms on REST APIs name it. */
  metricName: z.string(),
  configuration: configurationSchema,
  stage: stageDetailsSchema,
  alarms: readingSchema(z.array(watchingAlarmSchema)),
  /** The validators that methods name, by id or name. */
  validators: readingSchema(
    z.array(
      z.object({ id: z.string(), name: z.string(), body: z.boolean(), parameters: z.boolean() }),
    ),
  ),
  /** The log groups of the stage that exist. */
  logGroups: readingSchema(
    z.array(z.object({ name: z.string(), retentionInDays: z.nullable(z.number()) })),
  ),
  /** The functions that methods invoke; `timeout` in seconds, null where there is no such function. */
  functions: z.array(
    z.object({
      arn: z.string(),
      functionArn: z.string(),
      routes: z.array(z.object({ httpMethod: z.string(), path: z.string() })),
      timeout: readingSchema(z.nullable(z.number())),
    }),
  ),
  /** The user pools that the API's authorizers trust. */
  userPools: z.array(
    z.object({ arn: z.string(), clients: readingSchema(z.array(poolClientSchema)) }),
  ),
  /** The roles in which API Gateway calls backends and authorizers. */
  roles: z.array(
    z.object({
      arn: z.string(),
      /** URIs that are called in this role. */
      uris: z.array(z.string()),
      policies: readingSchema(z.array(rolePolicySchema)),
    }),
  ),
  /** Custom domains that lead to the stage. */
  domains: readingSchema(z.array(z.object({ domain: z.string(), basePath: z.string() }))),
  /** Requests per second in the busiest minute of the last two weeks; null: none came. */
  peakRate: readingSchema(z.nullable(z.number())),
});
export type AuditFacts = z.infer<typeof auditFactsSchema>;

export const severitySchema = z.enum(['high', 'medium', 'low']);
export type Severity = z.infer<typeof severitySchema>;

/** A call of a fix; `id` where later calls refer to what it answers. */
const fixCallSchema = z.object({ ...callSchema.shape, id: z.optional(z.string()) });
export type FixCall = z.infer<typeof fixCallSchema>;

const subject = z.string();
/** A rule's verdict on one subject. */
export const ruleVerdictSchema = z.discriminatedUnion('verdict', [
  z.object({ verdict: z.literal('pass'), subject }),
  z.object({
    verdict: z.literal('violation'),
    subject,
    evidence: z.array(evidenceSchema),
    /** Null: only a person can decide what to do. */
    fix: z.nullable(z.array(fixCallSchema)),
    /** Undoes the fix, in this order. Empty where there is none. */
    undo: z.array(fixCallSchema),
  }),
  z.object({ verdict: z.literal('unknown'), subject: z.optional(subject), gap: gapSchema }),
]);
export type RuleVerdict = z.infer<typeof ruleVerdictSchema>;
export type Violation = Extract<RuleVerdict, { verdict: 'violation' }>;

/** All verdicts of one rule; none where the API has nothing of its kind. */
export const ruleResultSchema = z.object({
  rule: z.string(),
  severity: severitySchema,
  verdicts: z.array(ruleVerdictSchema),
});
export type RuleResult = z.infer<typeof ruleResultSchema>;

/** Points of 100. */
export const auditScoreSchema = z.object({
  /** What is proven: an unknown earns nothing. */
  proven: z.number(),
  /** What it would be if everything unknown were fine. */
  possible: z.number(),
  /** Percent of the applicable weight that could be judged. */
  certainty: z.number(),
});
export type AuditScore = z.infer<typeof auditScoreSchema>;

/** What one check of the diagnosis could say today. */
export const readinessSchema = z.object({
  check: z.string(),
  /** `weak`: it may be found, with less certainty. `impossible`: it cannot be determined. */
  ready: z.enum(['weak', 'impossible']),
  reasons: z.array(evidenceSchema),
  /** Rules of the audit that fix it. */
  rules: z.array(z.string()),
});
export type Readiness = z.infer<typeof readinessSchema>;

/** What could be diagnosed if the stage failed now. */
export const telemetrySchema = z.object({
  /** Checks that concern this API. */
  checks: z.number(),
  /** Those among them that are not fully able. */
  hampered: z.array(readinessSchema),
  /** Causes that could not be distinguished, by what people would see. */
  blurred: z.array(z.object({ symptom: symptomSchema, checks: z.array(z.string()) })),
});
export type Telemetry = z.infer<typeof telemetrySchema>;

/** The audit of one stage. */
export const auditSchema = z.object({
  target: targetSchema,
  at: z.string(),
  apiClass: z.object({ name: z.nullable(apiClassSchema), given: z.boolean() }),
  score: auditScoreSchema,
  results: z.array(ruleResultSchema),
  telemetry: telemetrySchema,
});
export type Audit = z.infer<typeof auditSchema>;

/** What the configuration says about audits. */
export const auditSettingsSchema = z.object({
  /** Classes by the API's name or id. */
  classes: z._default(z.record(z.string(), apiClassSchema), {}),
});
export type AuditSettings = z.infer<typeof auditSettingsSchema>;
