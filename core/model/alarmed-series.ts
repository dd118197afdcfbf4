import * as z from 'zod/mini';
import { apiKindSchema } from './target.ts';

/** The API stage that a metric's dimensions name, as far as they name one. */
export const seriesSchema = z.object({
  apiKind: apiKindSchema,
  /** The `ApiName` dimension of a REST API, or the `ApiId` of an HTTP or WebSocket API. */
  api: z.string(),
  stage: z.exactOptional(z.string()),
});
export type Series = z.infer<typeof seriesSchema>;
