import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routingRuleSchema } from './routing-rule.ts';

/** A custom domain name as API Gateway has it. */
export const customDomainSchema = z.object({
  name: z.string(),
  /** `AVAILABLE`, `UPDATING`, `PENDING`, `PENDING_CERTIFICATE_REIMPORT`, `PENDING_OWNERSHIP_VERIFICATION`, …; absent: AWS did not say. */
  status: z.optional(z.string()),
  statusMessage: z.optional(z.string()),
  /** `EDGE`, `REGIONAL` or `PRIVATE`. */
  endpointType: z.string(),
  /** The host name that DNS must lead to. */
  target: z.optional(z.string()),
  certificateArn: z.optional(z.string()),
  /** Absent: clients need no certificate of their own. */
  mutualTls: z.optional(
    z.object({
      truststoreUri: z.string(),
      truststoreVersion: z.optional(z.string()),
      /** What API Gateway could not use of the truststore. */
      warnings: z.array(z.string()),
    }),
  ),
  /** `ROUTING_RULE_ONLY`, or `ROUTING_RULE_THEN_BASE_PATH_MAPPING` (`…_API_MAPPING` in version 2); absent: mappings alone decide. */
  routingMode: z.optional(z.string()),
});
export type CustomDomain = z.infer<typeof customDomainSchema>;

/** One path of a custom domain, and the stage that it leads to. */
export const pathMappingSchema = z.object({
  /** Without slashes around it; empty: everything that no other mapping takes. */
  basePath: z.string(),
  apiId: z.string(),
  /** Absent: the path's next part names the stage. */
  stage: z.optional(z.string()),
});
export type PathMapping = z.infer<typeof pathMappingSchema>;

/** A certificate of AWS Certificate Manager. */
export const heldCertificateSchema = z.object({
  arn: z.string(),
  /** `ISSUED`, `EXPIRED`, `PENDING_VALIDATION`, `REVOKED`, … */
  status: z.string(),
  /** ISO 8601; absent while it is not issued. */
  notAfter: z.optional(z.string()),
  /** `AMAZON_ISSUED` or `IMPORTED`. */
  type: z.optional(z.string()),
  /** What became of its renewal: `PENDING_VALIDATION`, `SUCCESS`, `FAILED` … */
  renewal: z.optional(z.string()),
});
export type HeldCertificate = z.infer<typeof heldCertificateSchema>;

/** A custom domain with what it leads to and the certificate that it shows. */
export const readDomainSchema = z.object({
  domain: customDomainSchema,
  /** Empty where the routing mode leaves them out. */
  mappings: readingSchema(z.array(pathMappingSchema)),
  /** What is tried before the mappings; absent: the routing mode leaves rules out, or an earlier release did not read them. */
  rules: z.optional(readingSchema(z.array(routingRuleSchema))),
  /** null: the domain names none. */
  certificate: z.nullable(readingSchema(heldCertificateSchema)),
});
export type ReadDomain = z.infer<typeof readDomainSchema>;
