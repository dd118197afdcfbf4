import * as z from 'zod/mini';
import { symptomSchema } from './alarm.ts';
import { targetSchema } from './target.ts';

/** Many targets that fail at once. Times are ISO 8601. */
export const stormSchema = z.object({
  id: z.string(),
  startedAt: z.string(),
  /** When an execution was started that tends it. */
  tendedAt: z.optional(z.string()),
  /** When people were notified; absent: not yet, and it still takes targets in. */
  toldAt: z.optional(z.string()),
});
export type Storm = z.infer<typeof stormSchema>;

/** A target that is named in a storm's message instead of having an incident of its own. */
export const stormTargetSchema = z.object({
  target: targetSchema,
  /** The name of the alarm. */
  alarm: z.string(),
  symptom: symptomSchema,
  at: z.string(),
});
export type StormTarget = z.infer<typeof stormTargetSchema>;

/** What several of the storm's incidents have in common. */
export const suspectSchema = z.object({
  /** A cause that was found, or a thing that their stages share. */
  kind: z.enum(['cause', 'authorizer', 'link', 'function', 'host']),
  /** The id of the cause; empty for a thing. */
  check: z.string(),
  /** What it is about: an ARN, an id, a host. */
  subject: z.string(),
  /** How many of the incidents. */
  incidents: z.number(),
});
export type Suspect = z.infer<typeof suspectSchema>;

/** The whole of a storm, for whoever works on it. */
export const stormReportSchema = z.object({
  storm: stormSchema,
  /** Incidents that were opened before it was recognised. */
  incidents: z.array(z.object({ id: z.string(), target: targetSchema })),
  /** How many of these were diagnosed when people were notified. */
  diagnosed: z.number(),
  suspects: z.array(suspectSchema),
  targets: z.array(stormTargetSchema),
});
export type StormReport = z.infer<typeof stormReportSchema>;

/** Minutes after people were notified in which nothing is applied automatically. */
const calm = 30;
/** Minutes after which a storm that nobody was notified of counts as over. */
const longest = 60;

/** Whether a storm keeps changes from being applied automatically. @param now ISO 8601 */
export const isOn = ({ startedAt, toldAt }: Storm, now: string): boolean => {
  const minutesSince = (at: string) => (Date.parse(now) - Date.parse(at)) / 60_000;
  return toldAt === undefined ? minutesSince(startedAt) < longest : minutesSince(toldAt) < calm;
};

/** Whether a storm takes further targets in. @param now ISO 8601 */
export const takesIn = (storm: Storm, now: string): boolean =>
  storm.toldAt === undefined && isOn(storm, now);
