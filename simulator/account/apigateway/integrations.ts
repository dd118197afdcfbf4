import type {
  ConnectionType,
  ContentHandlingStrategy,
  DeleteIntegrationRequest,
  GetIntegrationRequest,
  PutIntegrationRequest,
  ResponseTransferMode,
  UpdateIntegrationRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { badRequest } from './errors.ts';
import { checkIntegration } from './integration-rules.ts';
import { integrationOf, methodOf, resourceOf } from './lookup.ts';
import { entries, numberIn, patched, replaces, type Rule, truth } from './patch.ts';
import type { ApiGatewayState, StoredApi, StoredIntegration, StoredMethod } from './state.ts';
import { type Context, takes } from './takes.ts';

interface Address {
  readonly restApiId: string;
  readonly resourceId: string;
  readonly httpMethod: string;
}

/** Replaces the whole integration: whatever the call does not name falls back to its default, responses included. */
const PutIntegration = takes<PutIntegrationRequest>(
  ['restApiId', 'resourceId', 'httpMethod', 'type'],
  [
    'integrationHttpMethod',
    'uri',
    'connectionType',
    'connectionId',
    'credentials',
    'requestParameters',
    'requestTemplates',
    'passthroughBehavior',
    'cacheNamespace',
    'cacheKeyParameters',
    'contentHandling',
    'timeoutInMillis',
    'tlsConfig',
    'responseTransferMode',
    'integrationTarget',
  ],
  (state, input, context) => {
    const { restApiId, resourceId, httpMethod, integrationHttpMethod, ...given } = input;
    const address = { restApiId, resourceId, httpMethod };
    methodOf(state, address);
    const http = given.type === 'HTTP' || given.type === 'HTTP_PROXY';
    const integration: StoredIntegration = {
      ...given,
      ...(integrationHttpMethod !== undefined && { httpMethod: integrationHttpMethod }),
      ...(http && { connectionType: given.connectionType ?? 'INTERNET' }),
      passthroughBehavior: given.passthroughBehavior ?? 'WHEN_NO_MATCH',
      timeoutInMillis: given.timeoutInMillis ?? 29_000,
      cacheNamespace: given.cacheNamespace ?? resourceId,
      cacheKeyParameters: given.cacheKeyParameters ?? [],
    };
    return store(state, address, integration, context);
  },
);

function store(
  state: ApiGatewayState,
  address: Address,
  integration: StoredIntegration,
  context: Context,
): StoredIntegration {
  checkIntegration(integration, (state.apis[address.restApiId] as StoredApi).api, context);
  const method: StoredMethod = { ...methodOf(state, address), methodIntegration: integration };
  put(resourceOf(state, address).resourceMethods, address.httpMethod, method);
  return integrationOf(state, address);
}

const GetIntegration = takes<GetIntegrationRequest>(
  ['restApiId', 'resourceId', 'httpMethod'],
  [],
  integrationOf,
);

/** Fields that the API removes when given an empty value. */
type Text =
  | 'uri'
  | 'httpMethod'
  | 'credentials'
  | 'connectionId'
  | 'cacheNamespace'
  | 'integrationTarget';

function text(field: Text) {
  return replaces<StoredIntegration>(`/${field}`, (integration, value) => {
    if (value === '') delete integration[field];
    else integration[field] = value;
  });
}

const rules: readonly Rule<StoredIntegration>[] = [
  text('uri'),
  text('httpMethod'),
  text('credentials'),
  text('connectionId'),
  text('integrationTarget'),
  text('cacheNamespace'),
  replaces('/connectionType', (integration, value) => {
    integration.connectionType = value as ConnectionType;
    if (value === 'INTERNET') delete integration.connectionId;
  }),
  replaces('/contentHandling', (integration, value) => {
    if (value === '') delete integration.contentHandling;
    else integration.contentHandling = value as ContentHandlingStrategy;
  }),
  replaces('/passthroughBehavior', (integration, value) => {
    integration.passthroughBehavior = value;
  }),
  replaces('/responseTransferMode', (integration, value) => {
    integration.responseTransferMode = value as ResponseTransferMode;
  }),
  replaces('/timeoutInMillis', (integration, value) => {
    integration.timeoutInMillis = numberIn(value, 'timeoutInMillis');
  }),
  replaces('/tlsConfig/insecureSkipVerification', (integration, value) => {
    integration.tlsConfig = { insecureSkipVerification: truth(value) };
  }),
  {
    path: '/cacheKeyParameters/{name}',
    ops: {
      add: (integration, _, { name = '' }) =>
        void (integration.cacheKeyParameters = [...(integration.cacheKeyParameters ?? []), name]),
      remove: (integration, _, { name = '' }) =>
        void (integration.cacheKeyParameters = integration.cacheKeyParameters?.filter(
          (parameter) => parameter !== name,
        )),
    },
  },
  entries('/requestParameters/{name}', (integration) => (integration.requestParameters ??= {})),
  entries('/requestTemplates/{name}', (integration) => (integration.requestTemplates ??= {})),
];

const UpdateIntegration = takes<UpdateIntegrationRequest>(
  ['restApiId', 'resourceId', 'httpMethod'],
  ['patchOperations'],
  (state, { patchOperations, ...address }, context) => {
    const integration = patched(integrationOf(state, address), patchOperations, rules);
    for (const field of ['requestParameters', 'requestTemplates'] as const)
      if (Object.keys(integration[field] ?? {}).length === 0) delete integration[field];
    const mode = integration.responseTransferMode;
    if (mode !== undefined && mode !== 'BUFFERED' && mode !== 'STREAM')
      throw badRequest(`Invalid response transfer mode specified: ${String(mode)}`);
    return store(state, address, integration, context);
  },
);

const DeleteIntegration = takes<DeleteIntegrationRequest>(
  ['restApiId', 'resourceId', 'httpMethod'],
  [],
  (state, address) => {
    integrationOf(state, address);
    delete methodOf(state, address).methodIntegration;
    return {};
  },
);

export const integrations = {
  PutIntegration,
  GetIntegration,
  UpdateIntegration,
  DeleteIntegration,
};
