import * as z from 'zod/mini';

/** A phase that did not go well. */
export const failedPhaseSchema = z.object({
  /** Node's code or one of the probe's: `ENOTFOUND`, `ECONNREFUSED`, `TIMEOUT`, `CERT_HAS_EXPIRED`, `PLAIN_HTTP` … */
  failed: z.string(),
  /** The words of the error: text from outside. */
  because: z.string(),
});
export type FailedPhase = z.infer<typeof failedPhaseSchema>;

/** The certificate that a server showed. */
export const shownCertificateSchema = z.object({
  /** The common names of whom it is for and of who signed it. */
  subject: z.string(),
  issuer: z.string(),
  /** ISO 8601 */
  notAfter: z.string(),
  /** The host names that it is for. */
  names: z.array(z.string()),
});

const resolvedSchema = z.union([
  failedPhaseSchema,
  z.object({
    addresses: z.array(z.string()),
    /** The names that CNAME records lead through, the first one first; empty where there are none or they could not be read. */
    aliases: z.array(z.string()),
  }),
]);
/** What a host name came to. */
export type Resolved = z.infer<typeof resolvedSchema>;

const tlsSchema = z.union([
  z.extend(failedPhaseSchema, { certificate: z.optional(shownCertificateSchema) }),
  z.object({ version: z.string(), certificate: shownCertificateSchema }),
]);

const answeredSchema = z.union([
  failedPhaseSchema,
  z.object({
    status: z.number(),
    /** The headers that say who answered: `x-amzn-errortype`, `x-amzn-requestid`, `x-amz-apigw-id`, `apigw-requestid`, `x-cache`, `server`, `location`. */
    headers: z.record(z.string(), z.string()),
    /** The beginning, without secrets; empty for HEAD. */
    body: z.string(),
  }),
]);

/** What came of a request, phase by phase; null: an earlier phase had failed. */
export const probedSchema = z.object({
  dns: resolvedSchema,
  tcp: z.nullable(z.union([failedPhaseSchema, z.object({ address: z.string() })])),
  tls: z.nullable(tlsSchema),
  http: z.nullable(answeredSchema),
});
export type Probed = z.infer<typeof probedSchema>;
