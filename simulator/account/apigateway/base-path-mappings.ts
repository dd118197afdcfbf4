import type {
  BasePathMapping,
  CreateBasePathMappingRequest,
  DeleteBasePathMappingRequest,
  GetBasePathMappingsRequest,
  UpdateBasePathMappingRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { domainOf, takesMappings } from './domain-names.ts';
import { conflict, notFound } from './errors.ts';
import { apiOf, stageOf } from './lookup.ts';
import { patched, replaces, type Rule } from './patch.ts';
import type { ApiGatewayState } from './state.ts';
import { type Context, paged, takes } from './takes.ts';

const checked = (state: ApiGatewayState, mapping: BasePathMapping, context: Context) => {
  const api = apiOf(state, mapping.restApiId ?? '', context);
  if (mapping.stage !== undefined) stageOf(api, mapping.stage);
  return mapping;
};

const mappingOf = (state: ApiGatewayState, domainName: string, basePath: string) => {
  const { mappings } = domainOf(state, domainName);
  const mapping = mappings[basePath];
  if (!mapping) throw notFound('Invalid base path mapping identifier specified');
  return { mappings, mapping };
};

const CreateBasePathMapping = takes<CreateBasePathMappingRequest>(
  ['domainName', 'restApiId'],
  ['basePath', 'stage'],
  (state, { domainName, basePath = '(none)', restApiId, stage }, context) => {
    const domain = domainOf(state, domainName);
    takesMappings(domain);
    const { mappings } = domain;
    const mapping = { basePath, restApiId, ...(stage !== undefined && { stage }) };
    checked(state, mapping, context);
    if (mappings[basePath]) throw conflict('Base path already exists for this domain name');
    return put(mappings, basePath, mapping);
  },
);

const GetBasePathMappings = takes<GetBasePathMappingsRequest>(
  ['domainName'],
  ['position', 'limit'],
  (state, { domainName, ...page }) =>
    paged(Object.values(domainOf(state, domainName).mappings), page),
);

const rules: readonly Rule<BasePathMapping>[] = [
  replaces('/stage', (mapping, value) => void (mapping.stage = value)),
  replaces('/restapiId', (mapping, value) => void (mapping.restApiId = value)),
];

const UpdateBasePathMapping = takes<UpdateBasePathMappingRequest>(
  ['domainName', 'basePath'],
  ['patchOperations'],
  (state, { domainName, basePath, patchOperations }, context) => {
    const { mappings, mapping } = mappingOf(state, domainName, basePath);
    return put(
      mappings,
      basePath,
      checked(state, patched(mapping, patchOperations, rules), context),
    );
  },
);

const DeleteBasePathMapping = takes<DeleteBasePathMappingRequest>(
  ['domainName', 'basePath'],
  [],
  (state, { domainName, basePath }) => {
    const { mappings } = mappingOf(state, domainName, basePath);
    delete mappings[basePath];
    return {};
  },
);

export const basePathMappings = {
  CreateBasePathMapping,
  GetBasePathMappings,
  UpdateBasePathMapping,
  DeleteBasePathMapping,
};
