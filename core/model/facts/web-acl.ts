import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';

/** A request that a rule of a web ACL blocked. @see https://docs.aws.amazon.com/waf/latest/APIReference/API_SampledHTTPRequest.html */
export const blockedRequestSchema = z.object({
  /** ISO 8601 */
  at: z.string(),
  /** The rule of the web ACL; `-` for its default action. */
  rule: z.string(),
  /** The rule inside a rule group that matched. */
  inner: z.optional(z.string()),
  httpMethod: z.string(),
  /** After the stage, without a query. */
  path: z.string(),
  /** Of how many requests this one stands. */
  weight: z.number(),
  /** Bytes of the body, as the client announced them. */
  bodySize: z.optional(z.number()),
});
export type BlockedRequest = z.infer<typeof blockedRequestSchema>;

/** The web ACL of a stage, and which of the stage's requests it blocked in the window. */
export const webAclSchema = z.object({
  arn: z.string(),
  name: z.string(),
  /** Bytes of a request's body that rules see. */
  bodyLimit: z.number(),
  /** Of rules that can block: those that keep no sample, whose blocks show nowhere here. */
  unsampled: z.array(z.string()),
  blocked: readingSchema(z.array(blockedRequestSchema)),
});
export type WebAcl = z.infer<typeof webAclSchema>;
