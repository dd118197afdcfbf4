import * as z from 'zod/mini';
import { alarmSchema } from './alarm.ts';
import { targetSchema } from './target.ts';
import { seriesSchema } from './alarmed-series.ts';

/** An API stage with the alarm that is to be explained for it. */
export const alarmedTargetSchema = z.object({
  target: targetSchema,
  alarm: alarmSchema,
  /** How the alarm names the stage; absent where it names none. */
  series: z.exactOptional(seriesSchema),
});
export type AlarmedTarget = z.infer<typeof alarmedTargetSchema>;
