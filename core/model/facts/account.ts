import * as z from 'zod/mini';
import { readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';
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
  /** The role that writes execution logs; absent where its log group shows that it works, or where none is written. */
  logRole: z.optional(roleSchema),
});
export type AccountFacts = z.infer<typeof accountFactsSchema>;
