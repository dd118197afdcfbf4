import { deployedApi, methodSettingOf } from '../account/apigateway/deployed.ts';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { apiCalled } from '../account/apigatewayv2/served.ts';
import type { ApiGatewayV2State } from '../account/apigatewayv2/state.ts';
import { type Answer, isGatewayResponse } from './answer.ts';
import { writeAccessLog } from './emit/access-log.ts';
import { writeExecutionLog } from './emit/execution-log.ts';
import { emitGatewayMetrics } from './emit/gateway-metrics.ts';
import { serveHttp } from './http-api/serve.ts';
import { serveSocket } from './websocket/serve.ts';
import { entranceOf } from './entrance.ts';
import { addedHeaders } from './added-headers.ts';
import { complain, note, type Passage } from './passage.ts';
import { authenticate, findMethod } from './phases/authenticate.ts';
import { authorize } from './phases/authorize.ts';
import { integrate } from './phases/integrate.ts';
import { internalFailure } from './phases/internal-failure.ts';
import { lambdaAuthorizer } from './phases/lambda-authorizer.ts';
import { mutualTls } from './phases/mutual-tls.ts';
import type { Phase } from './phases/phase.ts';
import { headersSize, requestSize, uriSize } from './phases/request-size.ts';
import { startExecution } from './phases/start-execution.ts';
import { accountThrottle, stageThrottle } from './phases/throttle.ts';
import { validateRequest } from './phases/validate-request.ts';
import { usagePlan } from './phases/usage-plan.ts';
import { userPool } from './phases/user-pool.ts';
import { webAcl } from './phases/web-acl.ts';
import type { ClientRequest, Exchange } from './request.ts';
import { match } from './router.ts';
import type { World } from './world.ts';

/** The order in which the execution log of a real request shows them. */
const phases: readonly Phase[] = [
  mutualTls,
  webAcl,
  headersSize,
  requestSize,
  findMethod,
  uriSize,
  authenticate,
  userPool,
  lambdaAuthorizer,
  authorize,
  usagePlan,
  stageThrottle,
  accountThrottle,
  startExecution,
  validateRequest,
  internalFailure,
];

/**
 * Serves one request from the deployed configuration, and leaves behind the metrics and log lines that AWS would.
 * Requests must come in the order of their arrival.
 */
export function serve(world: World, request: ClientRequest): Exchange {
  const entrance = entranceOf(world, request);
  if (entrance.at === 'handshake' || entrance.at === 'nowhere') return unanswered(request);
  const arrived = entrance.at === 'stage' ? entrance.request : undefined;
  const protocol = arrived && protocolOf(world, arrived);
  if (arrived && protocol === 'HTTP') return serveHttp(world, arrived);
  if (arrived && protocol === 'WEBSOCKET') return serveSocket(world, arrived);
  const passage = arrived && enter(world, arrived);
  if (!passage) return turnedAway(request);
  const answer = walk(passage);
  passage.elapsed += 1 + Math.floor(world.random() * 3);
  finish(passage, answer);
  return {
    request,
    requestId: passage.requestId,
    status: answer.status,
    get headers() {
      return {
        ...answer.headers,
        ...addedHeaders(passage, answer),
        'x-amzn-RequestId': passage.requestId,
      };
    },
    body: answer.body,
    latency: passage.elapsed,
  };
}

/** The protocol of the API with the id or name that is asked for; undefined for a REST API, and where there is none. */
function protocolOf({ account }: World, { api }: ClientRequest) {
  const rest = account.state<ApiGatewayState>('apigateway');
  if (rest.apis[idOf(rest, api)]) return undefined;
  const found = apiCalled(account.state<ApiGatewayV2State>('apigatewayv2'), api);
  return found?.api.ProtocolType;
}

function walk(passage: Passage): Answer {
  for (const phase of phases) {
    const answer = phase(passage);
    if (answer) return answer;
  }
  return integrate(passage);
}

/** @returns undefined where the request reaches no stage */
function enter(world: World, request: ClientRequest): Passage | undefined {
  const state = world.account.state<ApiGatewayState>('apigateway');
  const deployed = deployedApi(state, idOf(state, request.api), request.stage);
  if (!deployed || isClosed(deployed.api, request)) return undefined;
  const { api, stage, canary } = deployed;
  const toCanary = canary !== undefined && world.random() * 100 < canary.percentTraffic;
  const { snapshot } = (toCanary ? canary : deployed).deployment;
  const found = match(snapshot.resources, request.httpMethod, request.path);
  const settings = found && methodSettingOf(stage, found.resource.path, found.method.httpMethod);
  const passage: Passage = {
    world,
    request,
    requestId: world.ids.newUuid(),
    extendedRequestId: `${world.ids.newId(15)}=`,
    api,
    stage,
    snapshot,
    canary: toCanary,
    stageVariables: (toCanary ? canary.variables : stage.variables) ?? {},
    match: found,
    settings: settings ?? stage.methodSettings['*/*'] ?? {},
    lines: [],
    variables: {},
    elapsed: 1 + Math.floor(world.random() * 5),
    integrationLatency: undefined,
    integrationRequestId: undefined,
  };
  note(passage, `Extended Request Id: ${passage.extendedRequestId}`);
  return passage;
}

/** Clients know an API by its host name, which holds the id; traffic may say its name, so that it survives a new id. */
function idOf(state: ApiGatewayState, api: string): string {
  if (state.apis[api]) return api;
  return Object.values(state.apis).find((stored) => stored.api.name === api)?.api.id ?? api;
}

/** No stage, no log and no metric: only the client sees it. */
const turnedAway = (request: ClientRequest): Exchange => ({
  request,
  requestId: undefined,
  status: 403,
  headers: { 'content-type': 'application/json', 'x-amzn-ErrorType': 'ForbiddenException' },
  body: '{"message":"Forbidden"}',
  latency: 1,
});

/**
 * A private API takes what comes through a VPC endpoint and no other API does; the default endpoint may be disabled.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-apis.html
 */
function isClosed(
  { endpointConfiguration: { types = [] }, disableExecuteApiEndpoint }: Passage['api'],
  { domain, vpcEndpoint }: ClientRequest,
): boolean {
  if (types.includes('PRIVATE') !== (vpcEndpoint !== undefined)) return true;
  return domain === undefined && disableExecuteApiEndpoint === true;
}

/** The connection ended before anything was sent. */
const unanswered = (request: ClientRequest): Exchange => ({
  request,
  requestId: undefined,
  status: 0,
  headers: {},
  body: '',
  latency: 1,
});

function finish(passage: Passage, answer: Answer): void {
  const text = `Method completed with status: ${answer.status}`;
  if (isGatewayResponse(answer)) complain(passage, text);
  else {
    note(passage, 'Successfully completed execution');
    note(passage, text);
  }
  const { integrationRequestId } = passage;
  if (integrationRequestId) {
    note(passage, `AWS Integration Endpoint RequestId : ${integrationRequestId}`);
  }
  emitGatewayMetrics(passage, answer.status);
  writeExecutionLog(passage);
  writeAccessLog(passage, answer);
}
