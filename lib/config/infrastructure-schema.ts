import * as z from 'zod/mini';
import { told } from './told.ts';

const arn = (service: string, resource: string) =>
  z
    .string()
    .check(z.regex(new RegExp(`^arn:[a-z-]+:${service}:[a-z0-9-]*:\\d{12}:${resource}.+$`)));
/** A KMS key by its ARN: aliases are not known to policies. */
export const keyArnSchema = arn('kms', 'key/');

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const days = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288,
  3653,
] as const;

/** How the deployment itself is built, for accounts with rules of their own. */
export const infrastructureSchema = z.strictObject({
  keyArn: told(
    'KMS key of the table, the bucket, the own topic, the queue and the log groups. Its policy must allow the services that use it.',
    z.optional(keyArnSchema),
  ),
  logRetentionDays: told('Days that logs are kept.', z._default(z.literal(days), 90)),
  vpc: told(
    'Where the Lambdas run. They need a way to the AWS services that they call.',
    z.optional(
      z.strictObject({
        subnetIds: z.array(z.string().check(z.regex(/^subnet-[0-9a-f]+$/))).check(z.minLength(1)),
        securityGroupIds: z
          .array(z.string().check(z.regex(/^sg-[0-9a-f]+$/)))
          .check(z.minLength(1)),
      }),
    ),
  ),
  permissionsBoundary: told(
    'ARN of the managed policy that every role gets as its permissions boundary.',
    z.optional(arn('iam', 'policy/')),
  ),
  architecture: told('Of the Lambdas.', z._default(z.enum(['arm64', 'x86_64']), 'arm64')),
  reservedConcurrency: told(
    "Executions reserved for each Lambda, out of the account's own. Not set: none.",
    z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(1000))),
  ),
  accessLogBucket: told(
    "Name of the bucket that gets the access logs of the evidence bucket. Its policy must let S3's log delivery write.",
    z.optional(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/))),
  ),
  logGroups: told(
    'Names of the log groups that may be searched; * stands for any characters.',
    z._default(z.array(z.string().check(z.regex(/^[\w./#*-]+$/))).check(z.minLength(1)), ['*']),
  ),
  strict: told(
    'Adds what AWS Control Tower asks for: the alarms that start incidents publish to the topic as well, and the bucket has Object Lock and events.',
    z._default(z.boolean(), false),
  ),
});
