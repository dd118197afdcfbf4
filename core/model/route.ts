import * as z from 'zod/mini';

/** Names one method or route of an API. */
export const routeRefSchema = z.object({
  /** `GET`, …, or `ANY`. */
  httpMethod: z.string(),
  /** The resource path with its parameters, for example `/orders/{id}`. */
  path: z.string(),
});
export type RouteRef = z.infer<typeof routeRefSchema>;

/**
 * The place that a route key of an HTTP or WebSocket API names: `GET /orders` by method and path, `$default` and every other key as
 * the path of all methods.
 */
export function placeOfRoute(key: string): RouteRef {
  const [, httpMethod, path] = /^([A-Z]+) (\/.*)$/.exec(key) ?? [];
  return httpMethod !== undefined && path !== undefined
    ? { httpMethod, path }
    : { httpMethod: 'ANY', path: key };
}

/** The route that serves what no other does. */
export const defaultRoute = '$default';

/** The key of a route at a place; see {@link placeOfRoute}. */
export const keyOfRoute = ({ httpMethod, path }: RouteRef): string =>
  path.startsWith('/') ? `${httpMethod} ${path}` : path;

/** `GET /orders/{id}`; of a route without method and path, its key. */
export const routeName = ({ httpMethod, path }: RouteRef): string =>
  path.startsWith('/') ? `${httpMethod} ${path}` : path;

/** The names of routes in one text; of many, the first ones. */
export function someRoutes(routes: readonly RouteRef[], most = 8): string {
  const names = routes.slice(0, most).map(routeName).join(', ');
  return routes.length > most ? `${names}, …` : names;
}

/** Whether a request that was logged as `seen` was served by `route`, which may be an `ANY` method. */
export const serves = (route: RouteRef, seen: RouteRef): boolean =>
  route.path === seen.path && (route.httpMethod === seen.httpMethod || route.httpMethod === 'ANY');

/**
 * Whether a method would serve a request for a path without parameters: `/orders/{id}` serves `/orders/42`, and a
 * parameter that ends in `+` any rest; the route `$default` serves whatever is asked.
 */
export function wouldServe(route: RouteRef, asked: RouteRef): boolean {
  if (route.httpMethod !== asked.httpMethod && route.httpMethod !== 'ANY') return false;
  if (route.path === defaultRoute) return true;
  const wanted = stepsOf(route.path);
  const given = stepsOf(asked.path);
  const isGreedy = wanted.at(-1)?.endsWith('+}') ?? false;
  if (isGreedy ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((step, at) => step.startsWith('{') || step === given[at]);
}

/** The method that serves a request: API Gateway takes a path as it is written before one with parameters, and a method of its own before `ANY`. */
export const servingRoute = <R extends RouteRef>(
  routes: readonly R[],
  asked: RouteRef,
): R | undefined =>
  routes.filter((route) => wouldServe(route, asked)).toSorted((a, b) => farness(a) - farness(b))[0];

const farness = ({ path, httpMethod }: RouteRef): number =>
  (path.includes('+}') ? 100 : 0) +
  (path.match(/\{/g)?.length ?? 0) * 2 +
  (httpMethod === 'ANY' ? 1 : 0);

const stepsOf = (path: string): string[] => path.split('/').filter((step) => step !== '');

/**
 * The integration of a method or route, in API Gateway's own field names and words.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html
 */
export const integrationSchema = z.object({
  /** Of HTTP and WebSocket APIs, whose routes may share an integration. */
  id: z.optional(z.string()),
  /** `AWS`, `AWS_PROXY`, `HTTP`, `HTTP_PROXY` or `MOCK`. */
  type: z.string(),
  /** The action of an AWS service that an HTTP API calls, for example `SQS-SendMessage`; then there is no URI. */
  subtype: z.optional(z.string()),
  /** The method that API Gateway uses towards the backend. */
  httpMethod: z.optional(z.string()),
  uri: z.optional(z.string()),
  /** `INTERNET` or `VPC_LINK`; absent: `INTERNET`. */
  connectionType: z.optional(z.string()),
  connectionId: z.optional(z.string()),
  /** The load balancer or listener behind a VPC link of version 2; absent for version 1. */
  integrationTarget: z.optional(z.string()),
  credentials: z.optional(z.string()),
  /** Milliseconds; API Gateway's default is 29000, or 30000 of HTTP APIs. */
  timeoutInMillis: z.number(),
  /** `1.0` or `2.0`: the form of the event that the function of an HTTP API gets. */
  payloadFormatVersion: z.optional(z.string()),
  /** `STREAM`: a proxy's answer is handed on while it comes; absent: `BUFFERED`. Only REST APIs have it. */
  responseTransferMode: z.optional(z.string()),
  passthroughBehavior: z.optional(z.string()),
  contentHandling: z.optional(z.string()),
  requestParameters: z.optional(z.record(z.string(), z.string())),
  requestTemplates: z.optional(z.record(z.string(), z.string())),
  cacheNamespace: z.optional(z.string()),
  cacheKeyParameters: z.optional(z.array(z.string())),
  tlsConfig: z.optional(
    z.object({
      insecureSkipVerification: z.optional(z.boolean()),
      serverNameToVerify: z.optional(z.string()),
    }),
  ),
  integrationResponses: z.optional(
    z.record(
      z.string(),
      z.object({
        statusCode: z.optional(z.string()),
        selectionPattern: z.optional(z.string()),
        responseTemplates: z.optional(z.record(z.string(), z.string())),
        /** What it sets of the answer, as `method.response.header.Location`, and from what. */
        responseParameters: z.optional(z.record(z.string(), z.string())),
        /** `CONVERT_TO_BINARY` or `CONVERT_TO_TEXT`; absent: the body is passed on as it is. */
        contentHandling: z.optional(z.string()),
      }),
    ),
  ),
});
export type Integration = z.infer<typeof integrationSchema>;

/** A method or route as it is deployed in the stage. */
export const routeSchema = z.object({
  ...routeRefSchema.shape,
  /**
   * The resource that a method of a REST API belongs to. Absent where the deployed method no longer exists in the API's
   * current configuration, or where that could not be read (then `pendingChanges` is a gap).
   */
  resourceId: z.optional(z.string()),
  /** How an HTTP or WebSocket API names the route, for example `GET /orders`, `$default` or `$connect`. */
  routeKey: z.optional(z.string()),
  /** The route's id in an HTTP or WebSocket API. */
  routeId: z.optional(z.string()),
  /** `NONE`, `AWS_IAM`, `CUSTOM`, `COGNITO_USER_POOLS` or `JWT`. */
  authorizationType: z.string(),
  authorizerId: z.optional(z.string()),
  /** The scopes of which an access token must have one; absent: none is asked for. */
  authorizationScopes: z.optional(z.array(z.string())),
  apiKeyRequired: z.boolean(),
  integration: z.nullable(integrationSchema),
  /** The statuses that a method of a REST API declares, whose responses are mapped; absent where none are. */
  methodResponses: z.optional(z.array(z.string())),
  /** The binary media types that a method of a REST API declares for its bodies; absent: none. */
  mediaTypes: z.optional(z.array(z.string())),
  /** Absent: requests are not validated; only REST APIs do it. */
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
