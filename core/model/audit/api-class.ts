import * as z from 'zod/mini';

/** What an API is for, as the limits that it should have depend on it. */
export const apiClassSchema = z.enum(['important', 'admin', 'external']);
export type ApiClass = z.infer<typeof apiClassSchema>;
