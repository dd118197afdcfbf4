import type {
  CreateRouteRequest,
  DeleteRouteRequest,
  GetRouteRequest,
  GetRoutesRequest,
  UpdateRouteRequest,
} from '@aws-sdk/client-apigatewayv2';
import { badRequest, conflict } from '../apigateway/errors.ts';
import { put } from '../key-order.ts';
import { autoDeploy, integrationIdOf } from './auto-deploy.ts';
import { apiOf, oneOf } from './lookup.ts';
import type { StoredRoute, StoredV2Api } from './state.ts';
import { paged, takes, updated } from './takes.ts';

const settings = [
  'AuthorizationScopes',
  'AuthorizationType',
  'AuthorizerId',
  'OperationName',
  'RouteResponseSelectionExpression',
  'Target',
] as const satisfies (keyof CreateRouteRequest)[];

function check({ api, routes, integrations, authorizers }: StoredV2Api, route: StoredRoute): void {
  const { RouteId, RouteKey, Target, AuthorizerId } = route;
  const isHttp = api.ProtocolType === 'HTTP';
  if (!isHttp && AuthorizerId !== undefined && RouteKey !== '$connect')
    throw badRequest('Authorization is only supported for the $connect route');
  if (isHttp && RouteKey !== '$default' && !/^[A-Z]+ \/\S*$/.test(RouteKey))
    throw badRequest('The provided route key is not formatted properly for HTTP protocol');
  if (Object.values(routes).some((one) => one.RouteKey === RouteKey && one.RouteId !== RouteId))
    throw conflict(`Route with key ${RouteKey} already exists for this API`);
  if (Target !== undefined && !integrations[integrationIdOf(route)])
    throw badRequest(`Invalid integration identifier specified for route ${RouteKey}`);
  if (AuthorizerId !== undefined && !authorizers[AuthorizerId])
    throw badRequest('Invalid authorizer identifier specified');
}

const CreateRoute = takes<CreateRouteRequest>(
  ['ApiId', 'RouteKey'],
  settings,
  (state, { ApiId, ...given }, context) => {
    const stored = apiOf(state, ApiId);
    const route: StoredRoute = {
      AuthorizationType: 'NONE',
      ApiKeyRequired: false,
      ...given,
      RouteId: context.newId(7),
    };
    check(stored, route);
    put(stored.routes, route.RouteId, route);
    autoDeploy(stored, context);
    return route;
  },
);

const GetRoute = takes<GetRouteRequest>(['ApiId', 'RouteId'], [], (state, { ApiId, RouteId }) =>
  oneOf(apiOf(state, ApiId).routes, RouteId, 'Route'),
);

const GetRoutes = takes<GetRoutesRequest>(
  ['ApiId'],
  ['MaxResults', 'NextToken'],
  (state, { ApiId, ...page }) => paged(Object.values(apiOf(state, ApiId).routes), page),
);

const UpdateRoute = takes<UpdateRouteRequest>(
  ['ApiId', 'RouteId'],
  [...settings, 'RouteKey'],
  (state, { ApiId, RouteId, ...changes }, context) => {
    const stored = apiOf(state, ApiId);
    const route = updated<StoredRoute>(oneOf(stored.routes, RouteId, 'Route'), changes);
    check(stored, route);
    put(stored.routes, RouteId, route);
    autoDeploy(stored, context);
    return route;
  },
);

const DeleteRoute = takes<DeleteRouteRequest>(
  ['ApiId', 'RouteId'],
  [],
  (state, { ApiId, RouteId }, context) => {
    const stored = apiOf(state, ApiId);
    oneOf(stored.routes, RouteId, 'Route');
    delete stored.routes[RouteId];
    autoDeploy(stored, context);
    return {};
  },
);

export const routes = { CreateRoute, GetRoute, GetRoutes, UpdateRoute, DeleteRoute };
