import * as z from 'zod/mini';

/** What a rule asks of a header. */
const headerConditionSchema = z.object({
  /** Upper and lower case are the same. */
  name: z.string(),
  /** The whole value, or `begins*`, `*ends`, `*contains*`, `*`; upper and lower case differ. */
  glob: z.string(),
});
export type HeaderCondition = z.infer<typeof headerConditionSchema>;

/**
 * A routing rule of a custom domain: it sends requests that meet all its conditions to the stage of a REST API.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html
 */
export const routingRuleSchema = z.object({
  id: z.string(),
  /** Rules are tried from the lowest number on. */
  priority: z.number(),
  /** Of each list one has to be met, and of all lists; none: any headers. */
  headers: z.array(z.array(headerConditionSchema)),
  /** Without slashes around it; empty: any path. */
  basePath: z.string(),
  apiId: z.string(),
  stage: z.string(),
  /** Whether the API gets the path without the base path. */
  stripBasePath: z.boolean(),
});
export type RoutingRule = z.infer<typeof routingRuleSchema>;

/** Whether only rules lead on: then a request that none takes is answered 403, and mappings lead nowhere. */
export const onlyRules = (routingMode: string | undefined): boolean =>
  routingMode === 'ROUTING_RULE_ONLY';
