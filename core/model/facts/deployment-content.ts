import * as z from 'zod/mini';
import { readDomainSchema } from '../front/domain.ts';
import { readingSchema } from '../reading.ts';
import { routeRefSchema } from '../route.ts';

/**
 * A method as the summary of a deployment has it. What the summary leaves out is absent: it is not known. Integrations,
 * authorizers, scopes, validation and the resource policy are in no summary.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_MethodSnapshot.html
 */
export const methodSummarySchema = z.object({
  ...routeRefSchema.shape,
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`. */
  authorizationType: z.optional(z.string()),
  apiKeyRequired: z.optional(z.boolean()),
});
export type MethodSummary = z.infer<typeof methodSummarySchema>;

/** The methods that a deployment holds. */
export const deploymentContentSchema = z.object({
  id: z.string(),
  methods: readingSchema(z.array(methodSummarySchema)),
});
export type DeploymentContent = z.infer<typeof deploymentContentSchema>;

/** What deployments hold. */
export const deploymentFactsSchema = z.object({
  /**
   * Of the deployment that the stage serves and of the one that it may be moved to: what it served before the symptom began, else the
   * newest. Empty where it serves the newest and that is not suspected.
   */
  contents: z.array(deploymentContentSchema),
  /** The custom domains through which clients may come. Absent where requests arrive. */
  domains: z.optional(readingSchema(z.array(readDomainSchema))),
});
export type DeploymentFacts = z.infer<typeof deploymentFactsSchema>;
