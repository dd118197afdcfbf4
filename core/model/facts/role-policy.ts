import * as z from 'zod/mini';

/** A permission policy of a role. */
export const rolePolicySchema = z.object({
  name: z.string(),
  kind: z.enum(['inline', 'managed']),
  /** The JSON document. */
  document: z.string(),
});
export type RolePolicy = z.infer<typeof rolePolicySchema>;
