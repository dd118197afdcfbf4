import type { ServedApi } from '../../account/apigatewayv2/served.ts';
import type { ClientRequest } from '../request.ts';
import type { World } from '../world.ts';
import { asAuthorizers, asMatch } from './as-method.ts';
import type { SocketEvent, SocketPassage } from './passage.ts';
import { keyInMessage } from './select-route.ts';

const fixed = { CONNECT: '$connect', DISCONNECT: '$disconnect' } as const;

/** One event of a connection at the door of its stage. */
export function enter(
  world: World,
  { api, stage, snapshot }: ServedApi,
  asked: ClientRequest,
  event: SocketEvent,
  connectionId: string,
): SocketPassage {
  const named =
    event === 'MESSAGE'
      ? keyInMessage(api.RouteSelectionExpression ?? '', asked.body)
      : fixed[event];
  const routeCalled = (key: string | undefined) =>
    snapshot.routes.find(({ RouteKey }) => RouteKey === key);
  const route = routeCalled(named) ?? (event === 'MESSAGE' ? routeCalled('$default') : undefined);
  const routeKey = route?.RouteKey;
  const settings = { ...stage.DefaultRouteSettings, ...stage.RouteSettings?.[routeKey ?? ''] };
  const requestId = `${world.ids.newId(15)}=`;
  return {
    world,
    // What a function's policy is asked about ends in the key of the route.
    request: { ...asked, httpMethod: '', path: routeKey ?? '' },
    requestId,
    extendedRequestId: requestId,
    api: { id: api.ApiId, name: api.Name, rootResourceId: '', endpointConfiguration: {} },
    stage: {
      stageName: stage.StageName,
      deploymentId: stage.DeploymentId ?? '',
      methodSettings: {},
    },
    snapshot: { resources: [], authorizers: asAuthorizers(snapshot) },
    canary: false,
    stageVariables: stage.StageVariables ?? {},
    match: route && asMatch(route, snapshot),
    settings: {
      ...(settings.LoggingLevel && { loggingLevel: settings.LoggingLevel }),
      ...(settings.DataTraceEnabled && { dataTraceEnabled: true }),
      ...(settings.ThrottlingRateLimit !== undefined && {
        throttlingRateLimit: settings.ThrottlingRateLimit,
      }),
      ...(settings.ThrottlingBurstLimit !== undefined && {
        throttlingBurstLimit: settings.ThrottlingBurstLimit,
      }),
    },
    lines: [],
    variables: {},
    elapsed: 1 + Math.floor(world.random() * 5),
    integrationLatency: undefined,
    integrationRequestId: undefined,
    event,
    connectionId,
    routeKey,
    accessLog: stage.AccessLogSettings ?? {},
    measured: settings.DetailedMetricsEnabled ?? false,
    integrated: false,
  };
}
