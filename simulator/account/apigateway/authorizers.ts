import type {
  AuthorizerType,
  CreateAuthorizerRequest,
  DeleteAuthorizerRequest,
  GetAuthorizerRequest,
  GetAuthorizersRequest,
  UpdateAuthorizerRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { badRequest, conflict, notFound, oneOf } from './errors.ts';
import { apiOf } from './lookup.ts';
import { numberIn, patched, replaces, type Rule } from './patch.ts';
import type { StoredApi, StoredAuthorizer } from './state.ts';
import { paged, takes } from './takes.ts';

const types = ['TOKEN', 'REQUEST', 'COGNITO_USER_POOLS'] as const satisfies AuthorizerType[];

const CreateAuthorizer = takes<CreateAuthorizerRequest>(
  ['restApiId', 'name', 'type'],
  [
    'providerARNs',
    'authType',
    'authorizerUri',
    'authorizerCredentials',
    'identitySource',
    'identityValidationExpression',
    'authorizerResultTtlInSeconds',
  ],
  (state, { restApiId, ...given }, context) => {
    const { authorizers } = apiOf(state, restApiId, context);
    if (Object.values(authorizers).some(({ name }) => name === given.name))
      throw conflict(
        `Authorizer name must be unique. Authorizer ${given.name} already exists in this RestApi.`,
      );
    const authorizer: StoredAuthorizer = {
      ...given,
      id: context.newId(6),
      authType: given.type === 'COGNITO_USER_POOLS' ? 'cognito_user_pools' : 'custom',
      ...(given.type !== 'COGNITO_USER_POOLS' && {
        authorizerResultTtlInSeconds: given.authorizerResultTtlInSeconds ?? 300,
      }),
    };
    check(authorizer);
    return put(authorizers, authorizer.id, authorizer);
  },
);

function check(authorizer: StoredAuthorizer) {
  const { type, authorizerUri, identitySource, authorizerResultTtlInSeconds: ttl } = authorizer;
  oneOf(type, 'createAuthorizerInput.type', types);
  if (type === 'COGNITO_USER_POOLS') {
    if (!authorizer.providerARNs?.length)
      throw badRequest('At least one provider ARN is required for COGNITO_USER_POOLS authorizers');
    return;
  }
  if (!/^arn:aws[a-z-]*:apigateway:[^:]+:lambda:path\/.+\/invocations$/.test(authorizerUri ?? ''))
    throw badRequest(
      `Invalid Authorizer URI: ${authorizerUri}. Authorizer URI should be a valid API Gateway ARN that represents a Lambda function invocation.`,
    );
  if (!identitySource && (type === 'TOKEN' || ttl !== 0))
    throw badRequest(
      'Identity source is required for TOKEN authorizers and REQUEST authorizers with caching',
    );
  if (ttl !== undefined && !(ttl >= 0 && ttl <= 3600))
    throw badRequest('Authorizer result TTL must be between 0 and 3600 seconds');
}

function authorizerOf({ authorizers }: StoredApi, authorizerId: string): StoredAuthorizer {
  const found = authorizers[authorizerId];
  if (!found) throw notFound('Invalid Authorizer identifier specified');
  return found;
}

const GetAuthorizer = takes<GetAuthorizerRequest>(
  ['restApiId', 'authorizerId'],
  [],
  (state, { restApiId, authorizerId }, context) =>
    authorizerOf(apiOf(state, restApiId, context), authorizerId),
);

const GetAuthorizers = takes<GetAuthorizersRequest>(
  ['restApiId'],
  ['position', 'limit'],
  (state, { restApiId, ...page }, context) =>
    paged(Object.values(apiOf(state, restApiId, context).authorizers), page),
);

function text(
  field:
    | 'name'
    | 'authorizerUri'
    | 'authorizerCredentials'
    | 'identitySource'
    | 'identityValidationExpression',
): Rule<StoredAuthorizer> {
  return replaces(`/${field}`, (authorizer, value) => {
    if (value !== '') authorizer[field] = value;
    else if (field !== 'name') delete authorizer[field];
  });
}

const rules: readonly Rule<StoredAuthorizer>[] = [
  text('name'),
  text('authorizerUri'),
  text('authorizerCredentials'),
  text('identitySource'),
  text('identityValidationExpression'),
  replaces('/type', (authorizer, value) => void (authorizer.type = value as AuthorizerType)),
  replaces('/authorizerResultTtlInSeconds', (authorizer, value) => {
    authorizer.authorizerResultTtlInSeconds = numberIn(value, 'authorizerResultTtlInSeconds');
  }),
  {
    path: '/providerARNs',
    ops: {
      add: (authorizer, value) => (authorizer.providerARNs ??= []).push(value),
      remove: (authorizer, value) =>
        void (authorizer.providerARNs = authorizer.providerARNs?.filter((arn) => arn !== value)),
    },
  },
];

const UpdateAuthorizer = takes<UpdateAuthorizerRequest>(
  ['restApiId', 'authorizerId'],
  ['patchOperations'],
  (state, { restApiId, authorizerId, patchOperations }, context) => {
    const api = apiOf(state, restApiId, context);
    const authorizer = patched(authorizerOf(api, authorizerId), patchOperations, rules);
    check(authorizer);
    return put(api.authorizers, authorizerId, authorizer);
  },
);

const DeleteAuthorizer = takes<DeleteAuthorizerRequest>(
  ['restApiId', 'authorizerId'],
  [],
  (state, { restApiId, authorizerId }, context) => {
    const api = apiOf(state, restApiId, context);
    authorizerOf(api, authorizerId);
    const used = Object.values(api.resources).some(({ resourceMethods }) =>
      Object.values(resourceMethods).some((method) => method.authorizerId === authorizerId),
    );
    if (used) throw conflict(`Cannot delete authorizer '${authorizerId}', is referenced in method`);
    delete api.authorizers[authorizerId];
    return {};
  },
);

export const authorizers = {
  CreateAuthorizer,
  GetAuthorizer,
  GetAuthorizers,
  UpdateAuthorizer,
  DeleteAuthorizer,
};
