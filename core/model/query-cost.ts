import * as z from 'zod/mini';

/** How much a diagnosis is expected to scan. */
export const scanEstimateSchema = z.object({
  bytes: z.number(),
  /** Log groups of which nothing is known: they are not in `bytes`. */
  unknown: z.number(),
});
export type ScanEstimate = z.infer<typeof scanEstimateSchema>;

/** What the log queries of an incident came to. */
export const queryUseSchema = z.object({
  /** Before the first query; null: there was none. */
  estimate: z.nullable(scanEstimateSchema),
  /** Bytes, as Logs Insights counts them; what a query without an answer was allowed to scan counts as scanned. */
  scanned: z.number(),
  /** Of these, the bytes until the diagnosis that was estimated. */
  diagnosed: z.number(),
  queries: z.number(),
  /** Queries that were not made, or only in part, because of the cap. */
  refused: z.number(),
});
export type QueryUse = z.infer<typeof queryUseSchema>;

/** The same in US dollars at list prices, with the cap. */
export const queryCostSchema = z.object({
  ...queryUseSchema.shape,
  estimated: z.nullable(z.number()),
  spent: z.number(),
  spentOnDiagnosis: z.number(),
  cap: z.number(),
});
export type QueryCost = z.infer<typeof queryCostSchema>;
