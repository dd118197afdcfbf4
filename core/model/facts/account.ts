import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';
import { healthEventSchema } from './health-event.ts';
import { rolePolicySchema } from './role-policy.ts';

/** Whom a role trusts, and what it may do. */
const roleSchema = z.object({
  arn: z.string(),
  /** The JSON document that says who may assume it; null: there is no such role. */
  trust: readingSchema(z.nullable(z.string())),
  policies: readingSchema(z.array(rolePolicySchema)),
});

/** What the account has that the checks of API Gateway's own settings need besides the base. */
export const accountFactsSchema = z.object({
  /** Whether the execution log group of the stage exists. */
  executionLogGroup: readingSchema(z.boolean()),
  /** The roles in which API Gateway calls the backends of the failing methods. Absent in evidence of earlier releases. */
  integrationRoles: z.optional(
    z.array(
      z.extend(roleSchema, {
        /** The methods whose integration uses it. */
        routes: z.array(routeRefSchema),
      }),
    ),
  ),
  /** The certificate that API Gateway shows to the stage's HTTP backends. Absent: it shows none, or nothing asks for it. */
  clientCertificate: z.optional(
    readingSchema(
      z.object({
        id: z.string(),
        /** ISO 8601; null: API Gateway does not say. */
        expires: z.nullable(z.string()),
      }),
    ),
  ),
  /** AWS Health's events of the symptom's time. Absent: nothing asks for them, or the evidence is of an earlier release. */
  healthEvents: z.optional(readingSchema(z.array(healthEventSchema))),
  /** The role that writes execution logs; absent where its log group shows that it works, or where none is written. */
  logRole: z.optional(roleSchema),
});
export type AccountFacts = z.infer<typeof accountFactsSchema>;
