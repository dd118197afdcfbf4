import type {
  ContentHandlingStrategy,
  DeleteIntegrationResponseRequest,
  IntegrationResponse,
  PutIntegrationResponseRequest,
  UpdateIntegrationResponseRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { notFound } from './errors.ts';
import { checkStatusCode } from './integration-rules.ts';
import { integrationOf, methodOf, resourceOf } from './lookup.ts';
import { entries, patched, replaces, type Rule } from './patch.ts';
import type { ApiGatewayState } from './state.ts';
import { takes } from './takes.ts';

interface Address {
  readonly restApiId: string;
  readonly resourceId: string;
  readonly httpMethod: string;
}

function store(
  state: ApiGatewayState,
  address: Address,
  statusCode: string,
  response: IntegrationResponse,
): IntegrationResponse {
  const integration = integrationOf(state, address);
  const stored = put((integration.integrationResponses ??= {}), statusCode, response);
  put(resourceOf(state, address).resourceMethods, address.httpMethod, methodOf(state, address));
  return stored;
}

const responseOf = (
  state: ApiGatewayState,
  { statusCode, ...address }: Address & { readonly statusCode: string },
): IntegrationResponse => {
  checkStatusCode(statusCode);
  const found = integrationOf(state, address).integrationResponses?.[statusCode];
  if (!found) throw notFound('Invalid Response status code specified');
  return found;
};

const PutIntegrationResponse = takes<PutIntegrationResponseRequest>(
  ['restApiId', 'resourceId', 'httpMethod', 'statusCode'],
  ['selectionPattern', 'responseParameters', 'responseTemplates', 'contentHandling'],
  (state, { restApiId, resourceId, httpMethod, ...response }) => {
    checkStatusCode(response.statusCode);
    const address = { restApiId, resourceId, httpMethod };
    // AWS checks it only here: a mapped status needs a method response to be mapped to.
    if (!methodOf(state, address).methodResponses?.[response.statusCode]) {
      integrationOf(state, address);
      throw notFound('Invalid Response status code specified');
    }
    return store(state, address, response.statusCode, response);
  },
);

const rules: readonly Rule<IntegrationResponse>[] = [
  replaces('/selectionPattern', (response, value) => void (response.selectionPattern = value)),
  replaces('/contentHandling', (response, value) => {
    if (value === '') delete response.contentHandling;
    else response.contentHandling = value as ContentHandlingStrategy;
  }),
  entries('/responseParameters/{name}', (response) => (response.responseParameters ??= {})),
  entries('/responseTemplates/{name}', (response) => (response.responseTemplates ??= {})),
];

const UpdateIntegrationResponse = takes<UpdateIntegrationResponseRequest>(
  ['restApiId', 'resourceId', 'httpMethod', 'statusCode'],
  ['patchOperations'],
  (state, { patchOperations, statusCode, ...address }) => {
    const response = patched(responseOf(state, { ...address, statusCode }), patchOperations, rules);
    for (const field of ['responseParameters', 'responseTemplates'] as const)
      if (Object.keys(response[field] ?? {}).length === 0) delete response[field];
    return store(state, address, statusCode, response);
  },
);

const DeleteIntegrationResponse = takes<DeleteIntegrationResponseRequest>(
  ['restApiId', 'resourceId', 'httpMethod', 'statusCode'],
  [],
  (state, { statusCode, ...address }) => {
    responseOf(state, { ...address, statusCode });
    const integration = integrationOf(state, address);
    delete integration.integrationResponses?.[statusCode];
    if (Object.keys(integration.integrationResponses ?? {}).length === 0)
      delete integration.integrationResponses;
    return {};
  },
);

export const integrationResponses = {
  PutIntegrationResponse,
  UpdateIntegrationResponse,
  DeleteIntegrationResponse,
};
