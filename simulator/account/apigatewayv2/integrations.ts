import type {
  CreateIntegrationRequest,
  DeleteIntegrationRequest,
  GetIntegrationRequest,
  GetIntegrationsRequest,
  UpdateIntegrationRequest,
} from '@aws-sdk/client-apigatewayv2';
import { badRequest, conflict } from '../apigateway/errors.ts';
import { put } from '../key-order.ts';
import { autoDeploy, integrationIdOf } from './auto-deploy.ts';
import { apiOf, oneOf } from './lookup.ts';
import type { StoredIntegration, StoredV2Api } from './state.ts';
import { paged, takes, updated, updatedMap } from './takes.ts';

const settings = [
  'ConnectionId',
  'ConnectionType',
  'CredentialsArn',
  'Description',
  'IntegrationMethod',
  'IntegrationSubtype',
  'IntegrationUri',
  'PassthroughBehavior',
  'PayloadFormatVersion',
  'RequestParameters',
  'RequestTemplates',
  'TimeoutInMillis',
  'TlsConfig',
] as const satisfies (keyof UpdateIntegrationRequest)[];

/** What a VPC link can lead to; stage variables are filled in when a request comes. */
const linkable =
  /^(arn:aws[a-z-]*:(elasticloadbalancing:.*:listener\/|servicediscovery:.*:service\/)|.*\$\{stageVariables\.)/;

/** What integrations of HTTP APIs must be. */
function checkHttp({ IntegrationType, PayloadFormatVersion, ...rest }: StoredIntegration): void {
  const { IntegrationUri, IntegrationSubtype, TimeoutInMillis: timeout = 30_000 } = rest;
  if (timeout < 50 || timeout > 30_000)
    throw badRequest('Invalid integration timeout: must be between 50 ms and 30000 ms');
  if (!['AWS_PROXY', 'HTTP_PROXY'].includes(IntegrationType))
    throw badRequest('Only AWS_PROXY and HTTP_PROXY integrations are supported for HTTP APIs');
  if (!IntegrationUri && !IntegrationSubtype) throw badRequest('Integration URI is required');
  if (rest.ConnectionType === 'VPC_LINK' && !linkable.test(IntegrationUri ?? ''))
    throw badRequest(
      `For VpcLink ${rest.ConnectionType}, integration uri should be a valid ELB listener ARN or a valid Cloud Map service ARN.`,
    );
  if (!['1.0', '2.0'].includes(PayloadFormatVersion ?? ''))
    throw badRequest('PayloadFormatVersion must be 1.0 or 2.0');
}

/** What integrations of WebSocket APIs must be. */
function checkSocket({
  TimeoutInMillis: timeout = 29_000,
  IntegrationUri,
  ...rest
}: StoredIntegration) {
  if (timeout < 50 || timeout > 29_000)
    throw badRequest('Invalid integration timeout: must be between 50 ms and 29000 ms');
  if (!IntegrationUri && rest.IntegrationType !== 'MOCK')
    throw badRequest('Integration URI is required');
  if ((rest.PayloadFormatVersion ?? '1.0') !== '1.0')
    throw badRequest('PayloadFormatVersion 2.0 is supported for HTTP APIs only');
}

const check = ({ api }: StoredV2Api, integration: StoredIntegration): void =>
  api.ProtocolType === 'HTTP' ? checkHttp(integration) : checkSocket(integration);

const CreateIntegration = takes<CreateIntegrationRequest>(
  ['ApiId', 'IntegrationType'],
  settings,
  (state, { ApiId, ...given }, context) => {
    const stored = apiOf(state, ApiId);
    const integration: StoredIntegration = {
      ConnectionType: 'INTERNET',
      TimeoutInMillis: stored.api.ProtocolType === 'HTTP' ? 30_000 : 29_000,
      ...(given.IntegrationType === 'AWS_PROXY' && { IntegrationMethod: 'POST' }),
      ...given,
      IntegrationId: context.newId(7),
    };
    check(stored, integration);
    put(stored.integrations, integration.IntegrationId, integration);
    return integration;
  },
);

const GetIntegration = takes<GetIntegrationRequest>(
  ['ApiId', 'IntegrationId'],
  [],
  (state, { ApiId, IntegrationId }) =>
    oneOf(apiOf(state, ApiId).integrations, IntegrationId, 'Integration'),
);

const GetIntegrations = takes<GetIntegrationsRequest>(
  ['ApiId'],
  ['MaxResults', 'NextToken'],
  (state, { ApiId, ...page }) => paged(Object.values(apiOf(state, ApiId).integrations), page),
);

const UpdateIntegration = takes<UpdateIntegrationRequest>(
  ['ApiId', 'IntegrationId'],
  [...settings, 'IntegrationType'],
  (state, { ApiId, IntegrationId, RequestParameters, ...changes }, context) => {
    const stored = apiOf(state, ApiId);
    const old = oneOf(stored.integrations, IntegrationId, 'Integration');
    const integration = updated<StoredIntegration>(old, {
      ...changes,
      ...(RequestParameters && {
        RequestParameters: updatedMap(old.RequestParameters, RequestParameters),
      }),
    });
    check(stored, integration);
    put(stored.integrations, IntegrationId, integration);
    autoDeploy(stored, context);
    return integration;
  },
);

const DeleteIntegration = takes<DeleteIntegrationRequest>(
  ['ApiId', 'IntegrationId'],
  [],
  (state, { ApiId, IntegrationId }, context) => {
    const stored = apiOf(state, ApiId);
    oneOf(stored.integrations, IntegrationId, 'Integration');
    if (Object.values(stored.routes).some((route) => integrationIdOf(route) === IntegrationId))
      throw conflict(`Cannot delete Integration '${IntegrationId}', is referenced in route`);
    delete stored.integrations[IntegrationId];
    autoDeploy(stored, context);
    return {};
  },
);

export const integrations = {
  CreateIntegration,
  GetIntegration,
  GetIntegrations,
  UpdateIntegration,
  DeleteIntegration,
};
