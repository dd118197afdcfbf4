import * as z from 'zod/mini';

const fields = z.nullish(z.record(z.string(), z.unknown()));

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html */
const recordSchema = z.object({
  userIdentity: z.optional(
    z.object({ arn: z.optional(z.string()), invokedBy: z.optional(z.string()) }),
  ),
  userAgent: z.optional(z.string()),
  errorCode: z.optional(z.string()),
  errorMessage: z.optional(z.string()),
  requestParameters: fields,
  responseElements: fields,
});

type EventRecord = z.infer<typeof recordSchema>;

/** The record in an event of CloudTrail; undefined where it cannot be read. */
export function recordIn(text: string): EventRecord | undefined {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The operation, without the API version that Lambda's names end in. */
export const operationIn = (eventName: string): string => eventName.replace(/\d{8}(v\d+)?$/, '');
