import * as z from 'zod/mini';

/** A stage's settings that only an audit looks at. */
export const stageDetailsSchema = z.object({
  /** Null: the stage has no web ACL. */
  webAclArn: z.nullable(z.string()),
  /** Null: the stage has no cache. */
  cacheSize: z.nullable(z.string()),
  /** By the keys of `methodSettings`: methods with a cache. */
  cached: z.record(z.string(), z.object({ encrypted: z.boolean(), seconds: z.number() })),
});
export type StageDetails = z.infer<typeof stageDetailsSchema>;
