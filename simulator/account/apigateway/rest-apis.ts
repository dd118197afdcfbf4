import type {
  CreateRestApiRequest,
  DeleteRestApiRequest,
  EndpointType,
  GetRestApiRequest,
  GetRestApisRequest,
  UpdateRestApiRequest,
} from '@aws-sdk/client-api-gateway';
import { canonical, put } from '../key-order.ts';
import { badRequest, oneOf } from './errors.ts';
import { apiOf } from './lookup.ts';
import { patched, replaces, type Rule, truth } from './patch.ts';
import type { StoredApi } from './state.ts';
import { type Context, paged, takes } from './takes.ts';

type Api = StoredApi['api'];
const endpointTypes = ['REGIONAL', 'EDGE', 'PRIVATE'] as const satisfies EndpointType[];
const keySources = ['HEADER', 'AUTHORIZER'] as const;

const CreateRestApi = takes<CreateRestApiRequest>(
  ['name'],
  [
    'description',
    'version',
    'binaryMediaTypes',
    'minimumCompressionSize',
    'apiKeySource',
    'endpointConfiguration',
    'policy',
    'tags',
    'disableExecuteApiEndpoint',
  ],
  (state, input, context) => {
    const { endpointConfiguration = {}, minimumCompressionSize, ...rest } = input;
    if (input.description === '') throw badRequest('Description cannot be an empty string');
    checkCompression(minimumCompressionSize);
    const [type = 'EDGE'] = endpointConfiguration.types ?? [];
    oneOf(type, 'createRestApiInput.endpointConfiguration.types', endpointTypes);
    const id = context.newId(10);
    const rootResourceId = context.newId(10);
    const api: Api = canonical({
      ...rest,
      ...(minimumCompressionSize !== undefined && { minimumCompressionSize }),
      id,
      rootResourceId,
      createdDate: context.now,
      apiKeySource: input.apiKeySource ?? 'HEADER',
      disableExecuteApiEndpoint: input.disableExecuteApiEndpoint ?? false,
      endpointConfiguration: { ipAddressType: 'ipv4', ...endpointConfiguration, types: [type] },
    });
    const root = { id: rootResourceId, path: '/', resourceMethods: {} };
    const stored: StoredApi = {
      api,
      resources: { [rootResourceId]: root },
      authorizers: {},
      deployments: {},
      stages: {},
    };
    put(state.apis, id, stored);
    return api;
  },
);

function checkCompression(size: number | undefined) {
  if (size !== undefined && !(size >= 0 && size <= 10_485_760))
    throw badRequest('Invalid minimum compression size, must be between 0 and 10485760');
}

const GetRestApi = takes<GetRestApiRequest>(
  ['restApiId'],
  [],
  (state, { restApiId }, context) => apiOf(state, restApiId, context).api,
);

const GetRestApis = takes<GetRestApisRequest>([], ['limit', 'position'], (state, input) =>
  paged(
    Object.values(state.apis)
      .map(({ api }) => api)
      .toSorted((a, b) => (a.createdDate?.getTime() ?? 0) - (b.createdDate?.getTime() ?? 0)),
    input,
  ),
);

const rules: readonly Rule<Api>[] = [
  replaces('/name', (api, value) => void (api.name = value)),
  replaces('/description', (api, value) => setOrDrop(api, 'description', value)),
  replaces('/policy', (api, value) => setOrDrop(api, 'policy', value)),
  replaces('/version', (api, value) => setOrDrop(api, 'version', value)),
  replaces('/apiKeySource', (api, value) => {
    api.apiKeySource = oneOf(value, 'apiKeySource', keySources);
  }),
  replaces('/disableExecuteApiEndpoint', (api, value) => {
    api.disableExecuteApiEndpoint = truth(value);
  }),
  replaces('/minimumCompressionSize', (api, value) => {
    if (value === '') delete api.minimumCompressionSize;
    else {
      const size = Number(value);
      checkCompression(size);
      api.minimumCompressionSize = size;
    }
  }),
  replaces('/endpointConfiguration/types/{name}', (api, value) => {
    api.endpointConfiguration.types = [oneOf(value, 'endpointConfiguration.types', endpointTypes)];
  }),
  {
    path: '/endpointConfiguration/vpcEndpointIds',
    ops: {
      add: ({ endpointConfiguration: to }, value) => {
        to.vpcEndpointIds = [...(to.vpcEndpointIds ?? []), value];
      },
      remove: ({ endpointConfiguration: to }, value) => {
        to.vpcEndpointIds = (to.vpcEndpointIds ?? []).filter((id) => id !== value);
      },
    },
  },
  {
    path: '/binaryMediaTypes/{name}',
    addsPath: true,
    ops: {
      add: (api, _, { name = '' }) => mediaTypes(api).push(name),
      replace: (api, value, { name = '' }) => {
        const list = mediaTypes(api);
        list.splice(list.indexOf(name), list.includes(name) ? 1 : 0, value);
      },
      remove: (api, _, { name = '' }) => {
        api.binaryMediaTypes = mediaTypes(api).filter((type) => type !== name);
        if (api.binaryMediaTypes.length === 0) delete api.binaryMediaTypes;
      },
    },
  },
];

const mediaTypes = (api: Api): string[] => (api.binaryMediaTypes ??= []);

function setOrDrop(api: Api, field: 'description' | 'policy' | 'version', value: string) {
  if (value === '') delete api[field];
  else api[field] = value;
}

const UpdateRestApi = takes<UpdateRestApiRequest>(
  ['restApiId'],
  ['patchOperations'],
  (state, { restApiId, patchOperations }, context: Context) => {
    const stored = apiOf(state, restApiId, context);
    stored.api = patched(stored.api, patchOperations, rules, ({ path }) =>
      badRequest(`Invalid patch path ${path}`),
    );
    return stored.api;
  },
);

const DeleteRestApi = takes<DeleteRestApiRequest>(
  ['restApiId'],
  [],
  (state, { restApiId }, context) => {
    apiOf(state, restApiId, context);
    const plan = Object.values(state.usagePlans).find((entry) =>
      entry.plan.apiStages.some((stage) => stage.apiId === restApiId),
    );
    if (plan)
      throw badRequest(
        `Cannot delete Rest API ${restApiId} with usage plan ${plan.plan.id} still associated. Please remove all usage plans from API stages first`,
      );
    delete state.apis[restApiId];
    return {};
  },
);

export const restApis = { CreateRestApi, GetRestApi, GetRestApis, UpdateRestApi, DeleteRestApi };
