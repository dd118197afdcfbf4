import * as z from 'zod/mini';

/** Bytes by the minute; null: no data point. */
const volumeSchema = z.array(z.nullable(z.number()));
export type Volume = z.infer<typeof volumeSchema>;

/** What log groups took in, from `AWS/Logs IncomingBytes`. */
export const logVolumesSchema = z.object({
  /** ISO 8601; the first minute of each list. */
  from: z.string(),
  /** ISO 8601; later minutes than some before this have no data point yet. */
  readAt: z.string(),
  /** All log groups of the account and Region together; null: not read, or nothing known. */
  account: z.nullable(volumeSchema),
  /** By name; null: nothing known. */
  groups: z.record(z.string(), z.nullable(volumeSchema)),
});
export type LogVolumes = z.infer<typeof logVolumesSchema>;
