import * as z from 'zod/mini';

/** An app client of a user pool that an authorizer trusts. */
export const poolClientSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Minutes that a token is valid; null where the unit is not known. */
  accessTokenMinutes: z.nullable(z.number()),
  idTokenMinutes: z.nullable(z.number()),
  /** What `UpdateUserPoolClient` must repeat, or it is set back to its default. Holds no secret. */
  settings: z.record(z.string(), z.unknown()),
});
export type PoolClient = z.infer<typeof poolClientSchema>;
