import type {
  CreateAuthorizerRequest,
  DeleteAuthorizerRequest,
  GetAuthorizerRequest,
  GetAuthorizersRequest,
  ResetAuthorizersCacheRequest,
  UpdateAuthorizerRequest,
} from '@aws-sdk/client-apigatewayv2';
import { badRequest, conflict } from '../apigateway/errors.ts';
import { put } from '../key-order.ts';
import { autoDeploy } from './auto-deploy.ts';
import { apiOf, oneOf } from './lookup.ts';
import type { StoredAuthorizer, StoredV2Api } from './state.ts';
import { paged, takes, updated } from './takes.ts';

const settings = [
  'AuthorizerCredentialsArn',
  'AuthorizerPayloadFormatVersion',
  'AuthorizerResultTtlInSeconds',
  'AuthorizerUri',
  'EnableSimpleResponses',
  'JwtConfiguration',
] as const satisfies (keyof CreateAuthorizerRequest)[];

function check({ api }: StoredV2Api, authorizer: StoredAuthorizer): void {
  const { AuthorizerType, AuthorizerUri, JwtConfiguration, ...rest } = authorizer;
  if (AuthorizerType === 'JWT' && api.ProtocolType !== 'HTTP')
    throw badRequest('JWT authorizers are supported for HTTP APIs only');
  if (AuthorizerType === 'JWT') {
    if (!/^https:\/\/\S+$/.test(JwtConfiguration?.Issuer ?? ''))
      throw badRequest('Issuer must be a valid HTTPS URL');
    if (!JwtConfiguration?.Audience?.length) throw badRequest('Audience list must not be empty');
    return;
  }
  if (!AuthorizerUri) throw badRequest('Authorizer URI is required for REQUEST authorizers');
  if (api.ProtocolType !== 'HTTP') return;
  const format = rest.AuthorizerPayloadFormatVersion;
  if (format !== '1.0' && format !== '2.0')
    throw badRequest(
      'AuthorizerPayloadFormatVersion is a required parameter for REQUEST authorizer',
    );
  if (rest.EnableSimpleResponses && format === '1.0')
    throw badRequest('Simple responses are supported by payload format version 2.0 only');
}

const CreateAuthorizer = takes<CreateAuthorizerRequest>(
  ['ApiId', 'AuthorizerType', 'Name', 'IdentitySource'],
  settings,
  (state, { ApiId, ...given }, context) => {
    const stored = apiOf(state, ApiId);
    if (Object.values(stored.authorizers).some(({ Name }) => Name === given.Name))
      throw conflict(`Authorizer name must be unique. ${given.Name} already exists.`);
    const authorizer: StoredAuthorizer = { ...given, AuthorizerId: context.newId(6) };
    check(stored, authorizer);
    return put(stored.authorizers, authorizer.AuthorizerId, authorizer);
  },
);

const GetAuthorizer = takes<GetAuthorizerRequest>(
  ['ApiId', 'AuthorizerId'],
  [],
  (state, { ApiId, AuthorizerId }) =>
    oneOf(apiOf(state, ApiId).authorizers, AuthorizerId, 'Authorizer'),
);

const GetAuthorizers = takes<GetAuthorizersRequest>(
  ['ApiId'],
  ['MaxResults', 'NextToken'],
  (state, { ApiId, ...page }) => paged(Object.values(apiOf(state, ApiId).authorizers), page),
);

const UpdateAuthorizer = takes<UpdateAuthorizerRequest>(
  ['ApiId', 'AuthorizerId'],
  [...settings, 'IdentitySource', 'Name'],
  (state, { ApiId, AuthorizerId, ...changes }, context) => {
    const stored = apiOf(state, ApiId);
    const old = oneOf(stored.authorizers, AuthorizerId, 'Authorizer');
    const authorizer = updated<StoredAuthorizer>(old, changes);
    check(stored, authorizer);
    put(stored.authorizers, AuthorizerId, authorizer);
    autoDeploy(stored, context);
    return authorizer;
  },
);

const DeleteAuthorizer = takes<DeleteAuthorizerRequest>(
  ['ApiId', 'AuthorizerId'],
  [],
  (state, { ApiId, AuthorizerId }) => {
    const stored = apiOf(state, ApiId);
    oneOf(stored.authorizers, AuthorizerId, 'Authorizer');
    if (Object.values(stored.routes).some((route) => route.AuthorizerId === AuthorizerId))
      throw conflict(`Cannot delete authorizer '${AuthorizerId}', is referenced in route`);
    delete stored.authorizers[AuthorizerId];
    return {};
  },
);

const ResetAuthorizersCache = takes<ResetAuthorizersCacheRequest>(
  ['ApiId', 'StageName'],
  [],
  (state, { ApiId, StageName }, { now }) => {
    oneOf(apiOf(state, ApiId).stages, StageName, 'Stage');
    state.authorizerCacheResets[`${ApiId}/${StageName}`] = now;
    return {};
  },
);

export const authorizers = {
  CreateAuthorizer,
  GetAuthorizer,
  GetAuthorizers,
  UpdateAuthorizer,
  DeleteAuthorizer,
  ResetAuthorizersCache,
};
