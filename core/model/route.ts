import * as z from 'zod/mini';

/** Names one method of a REST API. */
export const routeRefSchema = z.object({
  /** `GET`, …, or `ANY`. */
  httpMethod: z.string(),
  /** The resource path with its parameters, for example `/orders/{id}`. */
  path: z.string(),
});
export type RouteRef = z.infer<typeof routeRefSchema>;

/** `GET /orders/{id}` */
export const routeName = (route: RouteRef): string => `${route.httpMethod} ${route.path}`;

/** Whether a request that was logged as `seen` was served by `route`, which may be an `ANY` method. */
export const serves = (route: RouteRef, seen: RouteRef): boolean =>
  route.path === seen.path && (route.httpMethod === seen.httpMethod || route.httpMethod === 'ANY');

/** The integration of a method, in API Gateway's own field names; see `Integration` in its API reference. */
export const integrationSchema = z.object({
  type: z.enum(['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK']),
  /** The method that API Gateway uses towards the backend. */
  httpMethod: z.optional(z.string()),
  uri: z.optional(z.string()),
  connectionType: z.optional(z.enum(['INTERNET', 'VPC_LINK'])),
  connectionId: z.optional(z.string()),
  /** The load balancer or listener behind a VPC link of version 2; absent for version 1. */
  integrationTarget: z.optional(z.string()),
  credentials: z.optional(z.string()),
  /** Milliseconds; API Gateway's default is 29000. */
  timeoutInMillis: z.number(),
  passthroughBehavior: z.optional(z.string()),
  contentHandling: z.optional(z.string()),
  requestParameters: z.optional(z.record(z.string(), z.string())),
  requestTemplates: z.optional(z.record(z.string(), z.string())),
  cacheNamespace: z.optional(z.string()),
  cacheKeyParameters: z.optional(z.array(z.string())),
  tlsConfig: z.optional(z.object({ insecureSkipVerification: z.optional(z.boolean()) })),
  integrationResponses: z.optional(
    z.record(
      z.string(),
      z.object({
        statusCode: z.optional(z.string()),
        selectionPattern: z.optional(z.string()),
        responseTemplates: z.optional(z.record(z.string(), z.string())),
      }),
    ),
  ),
});
export type Integration = z.infer<typeof integrationSchema>;

/** A method as it is deployed in the stage. */
export const routeSchema = z.object({
  ...routeRefSchema.shape,
  /**
   * Null when the deployed method no longer exists in the API's current configuration, or when that could not be read
   * (then `pendingChanges` is a gap).
   */
  resourceId: z.nullable(z.string()),
  authorizationType: z.string(),
  authorizerId: z.optional(z.string()),
  apiKeyRequired: z.boolean(),
  integration: z.nullable(integrationSchema),
  /** Absent: requests are not validated. */
  validation: z.optional(
    z.object({
      /** Name or id of the request validator. */
      validator: z.string(),
      /** Whether the method names a model for the body. */
      model: z.boolean(),
    }),
  ),
});
export type Route = z.infer<typeof routeSchema>;
