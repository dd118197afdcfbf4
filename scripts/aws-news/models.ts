import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';

const referenceSchema = z.object({ shape: z.string() });
const shapeSchema = z.object({
  type: z.string(),
  members: z.optional(z.record(z.string(), referenceSchema)),
  member: z.optional(referenceSchema),
  value: z.optional(referenceSchema),
  enum: z.optional(z.array(z.string())),
});
const modelSchema = z.object({
  operations: z.record(z.string(), z.object({ output: z.optional(referenceSchema) })),
  shapes: z.record(z.string(), shapeSchema),
});

/** AWS's own model of a service, as far as it is compared. */
export type Model = z.infer<typeof modelSchema>;

/**
 * Reads the model of a service from an installed botocore.
 * @param service as botocore and `ServiceId` name it
 * @throws Error where botocore has none
 */
export function modelOf(botocore: string, service: string): Model {
  const versions = join(botocore, 'data', service);
  const newest = readdirSync(versions).toSorted().at(-1) ?? '';
  const file = join(versions, newest, 'service-2.json');
  const text = existsSync(file) ? readFileSync(file) : gunzipSync(readFileSync(`${file}.gz`));
  return modelSchema.parse(JSON.parse(text.toString('utf8')));
}
