import * as z from 'zod/mini';

const seconds = z.number().check(z.minimum(0));
const count = z.number().check(z.int(), z.minimum(1));

/** Calls that AWS does not simply carry out. */
const callFaultSchema = z.strictObject({
  /** Which: `lambda:GetPolicy`, `lambda:Get*`, `*:*`. */
  calls: z
    .string()
    .check(
      z.regex(/^[a-z0-9*-]+:[A-Za-z0-9*]+$/, 'must look like lambda:GetPolicy or lambda:Get*'),
    ),
  /**
   * `denied`: no permission; `throttled`, `error` (status 500), `timeout` (no answer, nothing done) and `lost` (done, but no
   * answer): tried again by the SDK; `conflict`: another update is in progress.
   */
  answer: z.enum(['denied', 'throttled', 'error', 'timeout', 'lost', 'conflict']),
  /** How often, of each operation on its own; absent: always. Tries of the SDK count. */
  times: z.optional(count),
  /** Simulated seconds after the start. */
  from: z._default(seconds, 0),
  to: z.optional(seconds),
  /** The Lambdas whose calls are meant, as `check-lambda`; absent: all. */
  by: z.optional(z.array(z.string())),
});

/** A person or a pipeline: `user/oncall`, `assumed-role/deploy/pipeline`. */
export const callerSchema = z
  .string()
  .check(
    z.regex(
      /^(?:user|assumed-role\/[\w-]+)\/[\w-]+$/,
      'must look like user/oncall or assumed-role/ROLE/SESSION',
    ),
  );

/** Calls of people and pipelines that AWS refuses. */
const othersFaultSchema = z.strictObject({
  /** Whose, as the `by` of the calls that the scenario has them make: `user/oncall`. */
  by: callerSchema,
  /** Which: `apigateway:UpdateStage`, `apigateway:*`. */
  calls: z.string().check(z.regex(/^[a-z0-9*-]+:[A-Za-z0-9*]+$/, 'must look like lambda:*')),
  /** `denied`: no permission for the call; `pass-role`: none to pass the role that it sets; `throttled`: too many calls. */
  answer: z.enum(['denied', 'pass-role', 'throttled']),
});
export type OthersFault = z.infer<typeof othersFaultSchema>;

/** How AWS itself behaves around a scenario; what is left out is as kind as can be. */
export const awsSchema = z.strictObject({
  /** Seconds until what happened can be read. Alarms are evaluated on late metrics too. */
  late: z._default(
    z.strictObject({
      metrics: z.optional(seconds),
      logs: z.optional(seconds),
      trail: z.optional(seconds),
    }),
    {},
  ),
  calls: z._default(z.array(callFaultSchema), []),
  /** Calls of others that AWS refuses; CloudTrail records each. */
  others: z._default(z.array(othersFaultSchema), []),
  /** Eventual consistency: reads after a write that still see what was there before it. */
  stale: z.optional(
    z.strictObject({
      /** How many reads of the service that was written to. */
      reads: count,
      /** Seconds after which every read sees the write. */
      within: z._default(seconds, 30),
    }),
  ),
  /** Seconds for which AWS works on what it accepted. */
  takes: z._default(
    z.strictObject({
      /** An update of a function, and a version that was just published. */
      lambdaUpdate: z.optional(seconds),
      /** A VPC link that is being made; 180 by default. */
      vpcLink: z.optional(seconds),
      /** Every call of the product; 0 by default. */
      call: z.optional(seconds),
      /** The calls to some services instead, as `{ "lambda": 0.05 }`. */
      calls: z.optional(z.record(z.string(), seconds)),
      /** A query of Logs Insights; 0 by default. */
      query: z.optional(seconds),
    }),
    {},
  ),
  /** Whether AWS throttles what calls its control planes more often than an account may, over all Lambdas together. */
  quotas: z._default(z.boolean(), false),
  /** Seconds after the start between which no Lambda of the product starts: the account's concurrency is used up. */
  noConcurrency: z.optional(z.strictObject({ from: z._default(seconds, 0), to: seconds })),
});
export type AwsConditions = z.infer<typeof awsSchema>;
export type CallFault = z.infer<typeof callFaultSchema>;
