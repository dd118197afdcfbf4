import { servedApi } from '../../account/apigatewayv2/served.ts';
import type { ApiGatewayV2State } from '../../account/apigatewayv2/state.ts';
import type { Answer } from '../answer.ts';
import { type ClientRequest, type Exchange, exceedsHeaders, headersRefused } from '../request.ts';
import type { World } from '../world.ts';
import { writeAccessLog } from './access-log.ts';
import { bare, refuse } from './answer.ts';
import { authorize } from './authorize.ts';
import { integrate } from './integrate.ts';
import { internalFailure } from './internal-failure.ts';
import { match } from './match.ts';
import { emitMetrics } from './metrics.ts';
import type { HttpPassage } from './passage.ts';
import { preflight } from './preflight.ts';
import { throttle } from './throttle.ts';

const found = (passage: HttpPassage): Answer | undefined =>
  passage.match ? undefined : refuse(passage, 404);

const fits = (passage: HttpPassage): Answer | undefined =>
  exceedsHeaders(passage.request) ? refuse(passage, headersRefused.status) : undefined;

const phases = [fits, preflight, found, throttle, authorize, internalFailure];

/** Serves one request to an HTTP API, and leaves behind the metrics and the access log line that AWS would. */
export function serveHttp(world: World, request: ClientRequest): Exchange {
  const passage = enter(world, request);
  if (!passage) return { ...bare(404), request, requestId: undefined, latency: 1 };
  const answer = walk(passage);
  passage.elapsed += 1 + Math.floor(world.random() * 3);
  emitMetrics(passage, answer.status);
  writeAccessLog(passage, answer);
  return {
    ...answer,
    headers: { ...answer.headers, 'apigw-requestid': passage.requestId },
    request,
    requestId: passage.requestId,
    latency: passage.elapsed,
  };
}

function walk(passage: HttpPassage): Answer {
  for (const phase of phases) {
    const answer = phase(passage);
    if (answer) return answer;
  }
  return integrate(passage);
}

/** @returns undefined where the request reaches no stage: only the client sees it */
function enter(world: World, request: ClientRequest): HttpPassage | undefined {
  const state = world.account.state<ApiGatewayV2State>('apigatewayv2');
  const served = servedApi(state, request.api, request.stage);
  if (!served || served.api.DisableExecuteApiEndpoint) return undefined;
  const route = match(served.snapshot.routes, request.httpMethod, request.path);
  const { DefaultRouteSettings = {}, RouteSettings = {} } = served.stage;
  const own = route && RouteSettings[route.route.RouteKey];
  return {
    ...served,
    world,
    request,
    requestId: `${world.ids.newId(15)}=`,
    extendedRequestId: `${world.ids.newId(15)}=`,
    match: route,
    settings: { ...DefaultRouteSettings, ...own },
    variables: {},
    elapsed: 1 + Math.floor(world.random() * 5),
    integrationLatency: undefined,
  };
}
