import * as z from 'zod/mini';

/**
 * The parts of CloudWatch's alarm events that are looked at. Only fields named here are ever read, so that no key of an
 * event can reach an object's prototype.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 */
const dimensionsSchema = z.object({
  ApiName: z.optional(z.string()),
  ApiId: z.optional(z.string()),
  Stage: z.optional(z.string()),
});
export type Dimensions = z.infer<typeof dimensionsSchema>;

export const metricQuerySchema = z.object({
  expression: z.optional(z.string()),
  accountId: z.optional(z.string()),
  returnData: z.optional(z.boolean()),
  metricStat: z.optional(
    z.object({
      metric: z.object({
        namespace: z.string(),
        name: z.string(),
        dimensions: z._default(dimensionsSchema, {}),
      }),
    }),
  ),
});
export type MetricQuery = z.infer<typeof metricQuerySchema>;

const name = z.string().check(z.minLength(1), z.maxLength(1024));

/** Any name that AWS may give a Region. It becomes a part of host names and ARNs, so it must not hold anything else. */
const regionName = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(63));

export const alarmEventSchema = z.object({
  id: name,
  'detail-type': z.enum([
    'CloudWatch Alarm State Change',
    'CloudWatch Alarm Contributor State Change',
  ]),
  source: z.literal('aws.cloudwatch'),
  account: z.string().check(z.regex(/^\d{12}$/)),
  region: regionName,
  resources: z._default(z.array(z.string()), []),
  detail: z.object({
    alarmName: name,
    configuration: z._default(
      z.object({
        alarmRule: z.optional(z.string()),
        metrics: z.optional(z.array(metricQuerySchema)),
      }),
      {},
    ),
    state: z.object({
      value: z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']),
      reason: z._default(z.string(), ''),
      /** JSON in a string; missing or broken in some events, so it is parsed apart. */
      reasonData: z.optional(z.unknown()),
      timestamp: z.string(),
    }),
    muteDetail: z.optional(
      z.object({
        mutedByArn: z.optional(z.string()),
        muteWindowEnd: z.optional(z.string()),
      }),
    ),
    alarmContributor: z.optional(z.object({ attributes: z._default(dimensionsSchema, {}) })),
  }),
});
export type RawAlarmEvent = z.infer<typeof alarmEventSchema>;
