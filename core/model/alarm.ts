import * as z from 'zod/mini';

/** What an alarm says is wrong, in the terms that checks declare. */
export const symptomSchema = z.enum(['5xx', '4xx', 'latency', 'no-traffic']);
export type Symptom = z.infer<typeof symptomSchema>;

/** From what says most. Errors say more than what they do to latency, and failures of ours more than refusals. */
const telling: readonly Symptom[] = ['5xx', '4xx', 'latency', 'no-traffic'];

/** Of several symptoms the one that says most; undefined where there is none. */
export const mostTellingOf = (symptoms: ReadonlySet<Symptom>): Symptom | undefined =>
  telling.find((symptom) => symptoms.has(symptom));

/** The answers that an alarm does not count and that the same outage can bring. */
export const otherKind: Partial<Record<Symptom, '4xx' | '5xx'>> = { '5xx': '4xx', '4xx': '5xx' };

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
export function mostTelling(first: Alarm, ...others: readonly Alarm[]): Alarm {
  const all = [first, ...others];
  const symptom = mostTellingOf(new Set(all.map((one) => one.symptom)));
  return all.find((one) => one.symptom === symptom) ?? first;
}
