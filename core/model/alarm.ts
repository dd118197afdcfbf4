import * as z from 'zod/mini';

/** What an alarm says is wrong, in the terms that checks declare. */
export const symptomSchema = z.enum(['5xx', '4xx', 'latency', 'no-traffic']);
export type Symptom = z.infer<typeof symptomSchema>;

/** Errors say more than what they do to latency, and failures of ours more than refusals. */
const telling: readonly Symptom[] = ['5xx', '4xx', 'latency', 'no-traffic'];

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

/** The alarm that says most of several about the same stage; of two that say the same, the first. */
export const mostTelling = (first: Alarm, ...others: readonly Alarm[]): Alarm =>
  others.reduce(
    (best, one) => (telling.indexOf(one.symptom) < telling.indexOf(best.symptom) ? one : best),
    first,
  );
