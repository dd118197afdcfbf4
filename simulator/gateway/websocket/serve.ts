import { servedApi, type ServedApi } from '../../account/apigatewayv2/served.ts';
import type { ApiGatewayV2State } from '../../account/apigatewayv2/state.ts';
import { type Answer, gatewayResponse, isGatewayResponse } from '../answer.ts';
import { writeLinesTo } from '../emit/execution-log.ts';
import { note } from '../passage.ts';
import { authenticate } from '../phases/authenticate.ts';
import { authorize } from '../phases/authorize.ts';
import { integrate } from '../phases/integrate.ts';
import { lambdaAuthorizer } from '../phases/lambda-authorizer.ts';
import type { ClientRequest, Exchange } from '../request.ts';
import type { World } from '../world.ts';
import { writeAccessLog } from './access-log.ts';
import { connectionsOf } from './connections.ts';
import { enter } from './enter.ts';
import { emitMetrics } from './metrics.ts';
import type { SocketEvent, SocketPassage } from './passage.ts';
import { throttle } from './throttle.ts';

/** Said where a route is not there, or has nothing behind it, and needs to be neither. */
const accepted: Answer = { status: 200, body: '', headers: {} };

/** Without `$default`, a message that names no route is refused; the events of a connection need no route. */
const found = ({ event, match }: SocketPassage): Answer | undefined =>
  match || event !== 'MESSAGE' ? undefined : gatewayResponse('DEFAULT_4XX');

const phases = [found, throttle, authenticate, authorize, lambdaAuthorizer];

/**
 * Serves one event of a WebSocket API: a stream's `httpMethod` says which. Messages and ends take a connection that is open; where there is
 * none, the client has nothing to send on.
 */
export function serveSocket(world: World, request: ClientRequest): Exchange {
  const state = world.account.state<ApiGatewayV2State>('apigatewayv2');
  const served = servedApi(state, request.api, request.stage);
  if (!served || served.api.DisableExecuteApiEndpoint) return unreached(request, 403);
  const event = request.httpMethod as SocketEvent;
  const open = connectionsOf(world.dataPlane, `${served.api.ApiId}/${request.stage}`, world.now);
  if (event === 'CONNECT') {
    const id = `${world.ids.newId(15)}=`;
    const exchange = happen(world, served, request, event, id);
    if (exchange.status < 300) open.push({ id, since: world.now.getTime() });
    return exchange;
  }
  const used =
    event === 'DISCONNECT' ? open.shift() : open[Math.floor(world.random() * open.length)];
  return used ? happen(world, served, request, event, used.id) : unreached(request, 0);
}

function happen(
  world: World,
  served: ServedApi,
  request: ClientRequest,
  event: SocketEvent,
  connectionId: string,
): Exchange {
  const passage = enter(world, served, request, event, connectionId);
  note(passage, `Extended Request Id: ${passage.extendedRequestId}`);
  const answer = walk(passage);
  passage.elapsed += 1 + Math.floor(world.random() * 3);
  emitMetrics(passage, answer);
  writeLinesTo(`/aws/apigateway/${passage.api.id}/${passage.stage.stageName}`, passage);
  writeAccessLog(passage, answer);
  const { requestId } = passage;
  const body = isGatewayResponse(answer)
    ? JSON.stringify({ message: answer.message, connectionId, requestId })
    : answer.body;
  return { ...answer, body, request, requestId, latency: passage.elapsed };
}

function walk(passage: SocketPassage): Answer {
  for (const phase of phases) {
    const answer = phase(passage);
    if (answer) return answer;
  }
  if (!passage.match?.method.methodIntegration) return accepted;
  passage.integrated = true;
  return integrate(passage);
}

const unreached = (request: ClientRequest, status: number): Exchange => ({
  request,
  requestId: undefined,
  status,
  headers: {},
  body: '',
  latency: 1,
});
