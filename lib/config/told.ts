import * as z from 'zod/mini';

/** A field with the text that an editor shows beside it. */
export const told = <T extends z.ZodMiniType>(text: string, schema: T): T =>
  schema.check(z.describe(text));
