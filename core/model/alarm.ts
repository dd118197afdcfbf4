import * as z from 'zod/mini';

/** What an alarm says is wrong, in the terms that checks declare. */
export const symptomSchema = z.enum(['5xx', '4xx', 'latency', 'no-traffic']);
export type Symptom = z.infer<typeof symptomSchema>;

/** The part of an alarm that a diagnosis needs. */
export const alarmSchema = z.object({
  name: z.string(),
  arn: z.string(),
  symptom: symptomSchema,
  /** ISO 8601; when the alarm went into ALARM. */
  at: z.string(),
  /** CloudWatch's own words for the transition. Hostile text: escape it wherever it is shown. */
  reason: z.string(),
});
export type Alarm = z.infer<typeof alarmSchema>;
