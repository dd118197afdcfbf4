import type { Symptom } from './alarm.ts';
import { keyOfRoute, type RouteRef } from './route.ts';
import { type ApiKind, apiKindSchema, type Target } from './target.ts';

/** The namespace of API Gateway's metrics. */
export const apiNamespace = 'AWS/ApiGateway';

/** What is known of a stage's traffic, in the words of `Minute`. */
export type StageMetric =
  | 'requests'
  | 'serverErrors'
  | 'clientErrors'
  | 'latency'
  | 'integrationLatency';

type Names = { readonly [M in StageMetric]: readonly string[] } & {
  /** The dimension that names the API; the other is `Stage`. */
  readonly api: 'ApiName' | 'ApiId';
};

/**
 * The names of each kind's metrics in {@link apiNamespace}. Several names count different requests: together they are the
 * figure. None: the kind has no such metric.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-logging.html
 */
export const apiMetrics = {
  REST: {
    api: 'ApiName',
    requests: ['Count'],
    serverErrors: ['5XXError'],
    clientErrors: ['4XXError'],
    latency: ['Latency'],
    integrationLatency: ['IntegrationLatency'],
  },
  HTTP: {
    api: 'ApiId',
    requests: ['Count'],
    serverErrors: ['5xx'],
    clientErrors: ['4xx'],
    latency: ['Latency'],
    integrationLatency: ['IntegrationLatency'],
  },
  WEBSOCKET: {
    api: 'ApiId',
    requests: ['ConnectCount', 'MessageCount'],
    serverErrors: ['IntegrationError', 'ExecutionError'],
    clientErrors: ['ClientError'],
    latency: [],
    integrationLatency: ['IntegrationLatency'],
  },
} as const satisfies Record<ApiKind, Names>;

/** The names of one figure of a kind; see {@link apiMetrics}. */
export const namesOf = (kind: ApiKind, metric: StageMetric): readonly string[] =>
  apiMetrics[kind][metric];

/**
 * The name under which CloudWatch files a REST API: without its non-ASCII characters, and the id where nothing is left.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 */
export function metricName({ apiName, apiId }: Pick<Target, 'apiName' | 'apiId'>): string {
  const ascii = apiName.replace(/[^ -~]/g, '');
  return ascii.trim() === '' ? apiId : ascii;
}

/** The dimensions of a stage's own metrics. */
export const stageDimensions = (
  target: Pick<Target, 'apiKind' | 'apiName' | 'apiId' | 'stage'>,
): Readonly<Record<string, string>> =>
  apiMetrics[target.apiKind].api === 'ApiName'
    ? { ApiName: metricName(target), Stage: target.stage }
    : { ApiId: target.apiId, Stage: target.stage };

/**
 * The dimensions of one method's or route's metrics, which exist only where detailed metrics are on for it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-metrics-and-dimensions.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-metrics.html
 */
export const routeDimensions = (
  target: Parameters<typeof stageDimensions>[0],
  route: RouteRef,
): Readonly<Record<string, string>> => ({
  ...stageDimensions(target),
  ...(target.apiKind === 'REST'
    ? { Resource: route.path, Method: route.httpMethod }
    : { Route: keyOfRoute(route) }),
});

/** What an alarm on each figure is about. */
const symptoms: readonly (readonly [StageMetric, Symptom])[] = [
  ['serverErrors', '5xx'],
  ['clientErrors', '4xx'],
  ['latency', 'latency'],
  ['integrationLatency', 'latency'],
  ['requests', 'no-traffic'],
];

/** What an alarm on a metric is about, by the metric's name. */
export const symptomOfMetric: ReadonlyMap<string, Symptom> = new Map(
  apiKindSchema.options.flatMap((kind) =>
    symptoms.flatMap(([metric, symptom]) =>
      namesOf(kind, metric).map((name) => [name, symptom] as const),
    ),
  ),
);

/**
 * The kind of the API that a metric is of, as far as its name says: HTTP and WebSocket APIs share `IntegrationLatency`, and which of the
 * two it is shows only when the API is read.
 */
export const kindOfIdMetric = (name: string): Exclude<ApiKind, 'REST'> =>
  onlyWebsocket.has(name) ? 'WEBSOCKET' : 'HTTP';

const onlyWebsocket: ReadonlySet<string> = new Set(
  symptoms
    .flatMap(([metric]) => namesOf('WEBSOCKET', metric))
    .filter((name) => symptoms.every(([metric]) => !namesOf('HTTP', metric).includes(name))),
);
