import type {
  CreateApiRequest,
  DeleteApiRequest,
  GetApiRequest,
  GetApisRequest,
  UpdateApiRequest,
} from '@aws-sdk/client-apigatewayv2';
import { badRequest, oneOf } from '../apigateway/errors.ts';
import { put } from '../key-order.ts';
import { apiOf } from './lookup.ts';
import type { StoredApi } from './state.ts';
import { paged, takes, updated } from './takes.ts';

const CreateApi = takes<CreateApiRequest>(
  ['Name', 'ProtocolType'],
  [
    'CorsConfiguration',
    'Description',
    'DisableExecuteApiEndpoint',
    'RouteSelectionExpression',
    'Tags',
    'Version',
  ],
  ({ apis }, given, { newId, region, now }) => {
    oneOf(given.ProtocolType, 'protocolType', ['HTTP', 'WEBSOCKET']);
    const isSocket = given.ProtocolType === 'WEBSOCKET';
    if (isSocket && !given.RouteSelectionExpression)
      throw badRequest('Route selection expression is required for WEBSOCKET protocol');
    const ApiId = newId(10);
    const api: StoredApi = {
      RouteSelectionExpression: '$request.method $request.path',
      ApiKeySelectionExpression: '$request.header.x-api-key',
      DisableExecuteApiEndpoint: false,
      ...given,
      ApiId,
      ApiEndpoint: `${isSocket ? 'wss' : 'https'}://${ApiId}.execute-api.${region}.amazonaws.com`,
      CreatedDate: now,
    };
    return put(apis, ApiId, {
      api,
      routes: {},
      integrations: {},
      authorizers: {},
      deployments: {},
      stages: {},
    }).api;
  },
);

const GetApi = takes<GetApiRequest>(['ApiId'], [], (state, { ApiId }) => apiOf(state, ApiId).api);

const GetApis = takes<GetApisRequest>([], ['MaxResults', 'NextToken'], ({ apis }, page) =>
  paged(
    Object.values(apis).map(({ api }) => api),
    page,
  ),
);

const UpdateApi = takes<UpdateApiRequest>(
  ['ApiId'],
  [
    'CorsConfiguration',
    'Description',
    'DisableExecuteApiEndpoint',
    'Name',
    'RouteSelectionExpression',
    'Version',
  ],
  (state, { ApiId, ...changes }) => {
    const stored = apiOf(state, ApiId);
    stored.api = updated<StoredApi>(stored.api, changes);
    return stored.api;
  },
);

const DeleteApi = takes<DeleteApiRequest>(['ApiId'], [], (state, { ApiId }) => {
  apiOf(state, ApiId);
  delete state.apis[ApiId];
  return {};
});

export const apis = { CreateApi, GetApi, GetApis, UpdateApi, DeleteApi };
