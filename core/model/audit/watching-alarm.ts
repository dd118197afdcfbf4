import * as z from 'zod/mini';
import { symptomSchema } from '../alarm.ts';

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
