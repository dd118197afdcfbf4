import type {
  DeleteMethodRequest,
  DeleteMethodResponseRequest,
  GetMethodRequest,
  PutMethodRequest,
  PutMethodResponseRequest,
  UpdateMethodRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { badRequest, conflict, notFound } from './errors.ts';
import { checkStatusCode } from './integration-rules.ts';
import { methodOf, resourceOf } from './lookup.ts';
import { patched, replaces, type Rule, truth } from './patch.ts';
import type { ApiGatewayState, StoredMethod } from './state.ts';
import { takes } from './takes.ts';

const verbs = ['GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'ANY'];
const authorizationTypes = ['NONE', 'AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'];
/** The models that every API has from the start; the simulator knows no others. */
const models = new Set(['Empty', 'Error']);

const PutMethod = takes<PutMethodRequest>(
  ['restApiId', 'resourceId', 'httpMethod', 'authorizationType'],
  [
    'authorizerId',
    'apiKeyRequired',
    'operationName',
    'requestParameters',
    'requestModels',
    'requestValidatorId',
    'authorizationScopes',
  ],
  (state, { restApiId, resourceId, ...input }) => {
    const resource = resourceOf(state, { restApiId, resourceId });
    if (!verbs.includes(input.httpMethod))
      throw badRequest(`Invalid HttpMethod specified. Valid options are ${verbs.join()}`);
    if (resource.resourceMethods[input.httpMethod])
      throw conflict('Method already exists for this resource');
    const method: StoredMethod = { ...input, apiKeyRequired: input.apiKeyRequired ?? false };
    check(state, restApiId, method);
    return put(resource.resourceMethods, input.httpMethod, method);
  },
);

function check(state: ApiGatewayState, restApiId: string, method: StoredMethod) {
  if (!authorizationTypes.includes(method.authorizationType))
    throw badRequest('Invalid authorization type specified');
  const custom = ['CUSTOM', 'COGNITO_USER_POOLS'].includes(method.authorizationType);
  if (custom && !state.apis[restApiId]?.authorizers[method.authorizerId ?? ''])
    throw badRequest(
      'Invalid authorizer ID specified. Setting the authorization type to CUSTOM or COGNITO_USER_POOLS requires a valid authorizer.',
    );
  if (!custom) delete method.authorizerId;
  const { requestValidatorId } = method;
  if (requestValidatorId !== undefined && !state.apis[restApiId]?.validators?.[requestValidatorId])
    throw badRequest('Invalid Request Validator identifier specified');
  checkModels(method.requestModels);
  const names = Object.keys(method.requestParameters ?? {}).map((key) => key.split('.').at(-1));
  if (new Set(names).size < names.length)
    throw badRequest('Parameter names must be unique across querystring, header and path');
}

function checkModels(used: Record<string, string> | undefined) {
  for (const name of Object.values(used ?? {}))
    if (!models.has(name)) throw badRequest(`Invalid model identifier specified: ${name}`);
}

const GetMethod = takes<GetMethodRequest>(['restApiId', 'resourceId', 'httpMethod'], [], methodOf);

const rules: readonly Rule<StoredMethod>[] = [
  replaces('/apiKeyRequired', (method, value) => void (method.apiKeyRequired = truth(value))),
  replaces('/authorizationType', (method, value) => void (method.authorizationType = value)),
  replaces('/authorizerId', (method, value) => void (method.authorizerId = value)),
  replaces('/operationName', (method, value) => void (method.operationName = value)),
  replaces('/requestValidatorId', (method, value) => {
    if (value === '') delete method.requestValidatorId;
    else method.requestValidatorId = value;
  }),
  {
    path: '/authorizationScopes',
    ops: {
      add: (method, value) => void (method.authorizationScopes ??= []).push(value),
      remove: (method, value) => {
        const left = method.authorizationScopes?.filter((scope) => scope !== value) ?? [];
        if (left.length > 0) method.authorizationScopes = left;
        else delete method.authorizationScopes;
      },
    },
  },
  mapRule('/requestModels/{name}', 'requestModels', (value) => value),
  mapRule('/requestParameters/{name}', 'requestParameters', truth),
];

function mapRule<K extends 'requestModels' | 'requestParameters'>(
  path: string,
  field: K,
  parse: (value: string) => string | boolean,
): Rule<StoredMethod> {
  const set = (
    method: StoredMethod,
    value: string,
    { name = '' }: Readonly<Record<string, string>>,
  ) => void Object.assign(method, { [field]: { ...method[field], [name]: parse(value) } });
  return {
    path,
    ops: {
      add: set,
      replace: set,
      remove: (method, _, { name = '' }) => {
        delete method[field]?.[name];
        if (Object.keys(method[field] ?? {}).length === 0) delete method[field];
      },
    },
  };
}

const UpdateMethod = takes<UpdateMethodRequest>(
  ['restApiId', 'resourceId', 'httpMethod'],
  ['patchOperations'],
  (state, { patchOperations, ...address }) => {
    const method = patched(methodOf(state, address), patchOperations, rules, ({ path }) =>
      badRequest(`Invalid patch path ${path}`),
    );
    check(state, address.restApiId, method);
    return put(resourceOf(state, address).resourceMethods, address.httpMethod, method);
  },
);

const DeleteMethod = takes<DeleteMethodRequest>(
  ['restApiId', 'resourceId', 'httpMethod'],
  [],
  (state, address) => {
    methodOf(state, address);
    delete resourceOf(state, address).resourceMethods[address.httpMethod];
    return {};
  },
);

const PutMethodResponse = takes<PutMethodResponseRequest>(
  ['restApiId', 'resourceId', 'httpMethod', 'statusCode'],
  ['responseParameters', 'responseModels'],
  (state, { restApiId, resourceId, httpMethod, ...response }) => {
    const method = methodOf(state, { restApiId, resourceId, httpMethod });
    checkStatusCode(response.statusCode);
    if (method.methodResponses?.[response.statusCode])
      throw conflict('Response already exists for this resource');
    checkModels(response.responseModels);
    const stored = put((method.methodResponses ??= {}), response.statusCode, response);
    put(resourceOf(state, { restApiId, resourceId }).resourceMethods, httpMethod, method);
    return stored;
  },
);

const DeleteMethodResponse = takes<DeleteMethodResponseRequest>(
  ['restApiId', 'resourceId', 'httpMethod', 'statusCode'],
  [],
  (state, { statusCode, ...address }) => {
    const method = methodOf(state, address);
    if (!method.methodResponses?.[statusCode])
      throw notFound('Invalid Response status code specified');
    delete method.methodResponses[statusCode];
    if (Object.keys(method.methodResponses).length === 0) delete method.methodResponses;
    return {};
  },
);

export const methods = {
  PutMethod,
  GetMethod,
  UpdateMethod,
  DeleteMethod,
  PutMethodResponse,
  DeleteMethodResponse,
};
