import type {
  DeleteGatewayResponseRequest,
  PutGatewayResponseRequest,
  UpdateGatewayResponseRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { notFound } from './errors.ts';
import { apiOf } from './lookup.ts';
import { entries, patched, replaces, type Rule } from './patch.ts';
import type { StoredGatewayResponse } from './state.ts';
import { takes } from './takes.ts';

const PutGatewayResponse = takes<PutGatewayResponseRequest>(
  ['restApiId', 'responseType'],
  ['statusCode', 'responseParameters', 'responseTemplates'],
  (state, { restApiId, ...response }, context) => {
    const stored = apiOf(state, restApiId, context);
    return put((stored.gatewayResponses ??= {}), response.responseType, response);
  },
);

const rules: readonly Rule<StoredGatewayResponse>[] = [
  replaces('/statusCode', (response, value) => void (response.statusCode = value)),
  entries('/responseParameters/{name}', (response) => (response.responseParameters ??= {})),
  entries('/responseTemplates/{name}', (response) => (response.responseTemplates ??= {})),
];

/** API Gateway's own response of a type becomes the API's with its first change. */
const UpdateGatewayResponse = takes<UpdateGatewayResponseRequest>(
  ['restApiId', 'responseType'],
  ['patchOperations'],
  (state, { restApiId, responseType, patchOperations }, context) => {
    const stored = apiOf(state, restApiId, context);
    const before = stored.gatewayResponses?.[responseType] ?? { responseType };
    const response = patched(before, patchOperations, rules);
    return put((stored.gatewayResponses ??= {}), responseType, response);
  },
);

const DeleteGatewayResponse = takes<DeleteGatewayResponseRequest>(
  ['restApiId', 'responseType'],
  [],
  (state, { restApiId, responseType }, context) => {
    const { gatewayResponses = {} } = apiOf(state, restApiId, context);
    if (!gatewayResponses[responseType]) throw notFound('Gateway response type not defined on api');
    delete gatewayResponses[responseType];
    return {};
  },
);

export const gatewayResponses = {
  PutGatewayResponse,
  UpdateGatewayResponse,
  DeleteGatewayResponse,
};
