import * as z from 'zod/mini';

/** The highest values that a plan may set; what is above is for people. */
export const capsSchema = z.strictObject({
  /** Requests per second of a stage, a method or a usage plan. */
  throttleRate: z.optional(z.number().check(z.positive())),
  /** MB */
  functionMemory: z.optional(z.number().check(z.int(), z.minimum(128))),
  /** Seconds */
  functionTimeout: z.optional(z.number().check(z.int(), z.minimum(1))),
  reservedConcurrency: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** Tasks of a service of ECS. */
  ecsTasks: z.optional(z.number().check(z.int(), z.minimum(1))),
  /** Of the account's own limit on requests or on concurrency, for one stage, plan or function. */
  accountShare: z._default(z.number().check(z.positive(), z.maximum(1)), 0.5),
});
export type Caps = z.infer<typeof capsSchema>;

const changes = z.number().check(z.int(), z.minimum(0), z.maximum(1000));
/** Changes after which the next one needs approval, whatever its risk. */
export const limitsSchema = z.strictObject({
  apiPerHour: z._default(changes, 3),
  apiPerDay: z._default(changes, 3),
  remedyPerHour: z._default(changes, 5),
  remedyPerDay: z._default(changes, 10),
  accountPerHour: z._default(changes, 10),
  accountPerDay: z._default(changes, 30),
});
export type Limits = z.infer<typeof limitsSchema>;

/** A request that may be sent to an API's real backend because its operator has declared that it changes nothing. */
export const safeRequestSchema = z.strictObject({
  /** The name or the id of a REST API. */
  api: z.string().check(z.minLength(1)),
  /** Method and path after the stage; no query, which may hold a credential. */
  request: z.string().check(z.regex(/^(?:GET|HEAD) \/[^\s?#]*$/)),
});
export type SafeRequest = z.infer<typeof safeRequestSchema>;

/** Whether a diagnosis may have API Gateway run a method as a test, and which. */
export const probeSettingsSchema = z.strictObject({
  /** Off: a test runs the real backend, and only the operator knows what that may do. Its permission is not granted either. */
  enabled: z._default(z.boolean(), false),
  requests: z._default(z.array(safeRequestSchema), []),
});
export type ProbeSettings = z.infer<typeof probeSettingsSchema>;

/** May this plan run? Read by core/guards. */
export const policySettingsSchema = z.object({
  /**
   * `observe`: diagnose and report, never plan a change. `propose`: every change needs approval.
   * `automatic`: changes up to `automaticUpTo` run automatically, the rest need approval.
   */
  mode: z._default(z.enum(['observe', 'propose', 'automatic']), 'propose'),
  automaticUpTo: z._default(z.enum(['low', 'medium']), 'low'),
  /** Ids of remedies that may never be planned; their permissions are not granted either. */
  disabledRemedies: z._default(z.array(z.string()), []),
  /** How many causes may be tried in one incident before it is escalated. */
  maxAttempts: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(5)), 3),
  /** Seconds that an operator has for an answer. */
  approvalTimeout: z._default(z.number().check(z.int(), z.minimum(60), z.maximum(604_800)), 3600),
  /** US dollars that the log queries of one incident may cost at list prices. */
  maxQueryCost: z._default(z.number().check(z.minimum(0), z.maximum(1000)), 0.5),
  /** How often one cause of a target may end without a change within `recurrenceDays`: the last of these times is escalated. */
  recurrenceLimit: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(100)), 3),
  recurrenceDays: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(90)), 7),
  /** Seconds for which a rejected plan is not asked again while it rests on the same; 0: it is asked in every incident. */
  askAgainAfter: z._default(z.number().check(z.int(), z.minimum(0), z.maximum(7_776_000)), 86_400),
  /** Names and ids of APIs that are diagnosed and never changed; `*` stands for any characters. */
  handsOff: z._default(z.array(z.string()), []),
  probe: z.prefault(probeSettingsSchema, {}),
  caps: z.prefault(capsSchema, {}),
  limits: z.prefault(limitsSchema, {}),
  /** How many changes of a remedy may be undone within `breakerDays` before it is not used any more until a person resumes it. */
  breakerLimit: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(100)), 3),
  breakerDays: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(90)), 7),
  /** In how many incidents of one stage a remedy may be applied within `maskingDays` before the next one is escalated. */
  maskingLimit: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(100)), 3),
  maskingDays: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(90)), 14),
});
export type PolicySettings = z.infer<typeof policySettingsSchema>;

/** Which alarms open incidents? Read by core/intake. */
export const intakeSettingsSchema = z.object({
  /** Failed requests in {@link minutes} below which an alarm on every API opens nothing. */
  failureFloor: z._default(z.number().check(z.int(), z.minimum(0)), 5),
  /** Requests per minute below which a latency alarm on every API opens nothing. */
  trafficFloor: z._default(z.number().check(z.int(), z.minimum(0)), 20),
  /** The bad minutes that make an alarm fire. */
  minutes: z._default(z.number().check(z.int(), z.minimum(1)), 3),
  /** Stages that alarms on every API leave out; `*` stands for any characters. */
  excludedStages: z._default(z.array(z.string()), []),
  /** How many incidents may be opened within five minutes before the next targets are named together, as a storm. */
  stormTargets: z._default(z.number().check(z.int(), z.minimum(2), z.maximum(1000)), 25),
});
export type IntakeSettings = z.infer<typeof intakeSettingsSchema>;

/** When does an API count as recovered? Read by core/verification. */
export const verificationSettingsSchema = z.object({
  /** Requests that must have come since the change before anything is said. */
  trafficFloor: z._default(z.number().check(z.int(), z.minimum(1)), 20),
  /** Milliseconds, p99. */
  maxLatency: z._default(z.number().check(z.positive()), 1000),
  maxIntegrationLatency: z._default(z.number().check(z.positive()), 500),
  /** Seconds between two looks. */
  interval: z._default(z.number().check(z.int(), z.minimum(60)), 60),
  /** Minutes without a sign of recovery after which a change counts as failed. */
  patience: z._default(z.number().check(z.int(), z.minimum(2)), 5),
  /** Minutes that a recovered API is watched before its incident closes. */
  watch: z._default(z.number().check(z.int(), z.minimum(1)), 30),
});
export type VerificationSettings = z.infer<typeof verificationSettingsSchema>;
