import type {
  CreateApiMappingRequest,
  DeleteApiMappingRequest,
  GetApiMappingsRequest,
  UpdateApiMappingRequest,
} from '@aws-sdk/client-apigatewayv2';
import type { BasePathMapping } from '@aws-sdk/client-api-gateway';
import { domainOf, takesMappings } from '../apigateway/domain-names.ts';
import { conflict, notFound } from '../apigateway/errors.ts';
import { apiOf as restApiOf, stageOf } from '../apigateway/lookup.ts';
import type { ApiGatewayState, StoredDomain } from '../apigateway/state.ts';
import { put } from '../key-order.ts';
import type { Context } from '../apigateway/takes.ts';
import { apiOf, oneOf } from './lookup.ts';
import type { ApiGatewayV2State } from './state.ts';
import { paged, takes } from './takes.ts';

/** The paths of custom domains as version 2 of the API has them: those that lead to REST APIs as well. */
const rest = ({ account }: Context): ApiGatewayState =>
  account.state<ApiGatewayState>('apigateway');
const keyOf = (basePath = '(none)'): string => (basePath === '' ? '(none)' : basePath);
/** Whoever made a mapping, it has an id; here the name of its path says it. */
const idOf = (basePath: string): string => Buffer.from(basePath).toString('hex').slice(0, 12);

const shown = ({ basePath = '(none)', restApiId, stage }: BasePathMapping) => ({
  ApiMappingId: idOf(basePath),
  ApiMappingKey: basePath === '(none)' ? '' : basePath,
  ApiId: restApiId,
  Stage: stage,
});

/** @throws NotFoundException where API or stage do not exist */
function check(state: ApiGatewayV2State, id: string, stage: string, context: Context): void {
  if (state.apis[id]) oneOf(apiOf(state, id).stages, stage, 'Stage');
  else stageOf(restApiOf(rest(context), id, context), stage);
}

const pathOf = ({ mappings }: StoredDomain, id: string): string => {
  const found = Object.keys(mappings).find((path) => idOf(path) === id);
  if (found === undefined) throw notFound(`Unable to find ApiMapping by ID ${id}`);
  return found;
};

const CreateApiMapping = takes<CreateApiMappingRequest>(
  ['ApiId', 'DomainName', 'Stage'],
  ['ApiMappingKey'],
  (state, { ApiId, DomainName, Stage, ApiMappingKey }, context) => {
    const domain = domainOf(rest(context), DomainName);
    takesMappings(domain);
    const { mappings } = domain;
    check(state, ApiId, Stage, context);
    const basePath = keyOf(ApiMappingKey);
    if (mappings[basePath]) throw conflict('ApiMapping key already exists for this domain name');
    return shown(put(mappings, basePath, { basePath, restApiId: ApiId, stage: Stage }));
  },
);

const GetApiMappings = takes<GetApiMappingsRequest>(
  ['DomainName'],
  ['MaxResults', 'NextToken'],
  (_, { DomainName, ...page }, context) =>
    paged(Object.values(domainOf(rest(context), DomainName).mappings).map(shown), page),
);

const UpdateApiMapping = takes<UpdateApiMappingRequest>(
  ['ApiId', 'ApiMappingId', 'DomainName'],
  ['ApiMappingKey', 'Stage'],
  (state, { ApiId, ApiMappingId, DomainName, ApiMappingKey, Stage }, context) => {
    const domain = domainOf(rest(context), DomainName);
    const old = pathOf(domain, ApiMappingId);
    const stage = Stage ?? domain.mappings[old]?.stage ?? '';
    check(state, ApiId, stage, context);
    const basePath = ApiMappingKey === undefined ? old : keyOf(ApiMappingKey);
    delete domain.mappings[old];
    return shown(put(domain.mappings, basePath, { basePath, restApiId: ApiId, stage }));
  },
);

const DeleteApiMapping = takes<DeleteApiMappingRequest>(
  ['ApiMappingId', 'DomainName'],
  [],
  (_, { ApiMappingId, DomainName }, context) => {
    const domain = domainOf(rest(context), DomainName);
    delete domain.mappings[pathOf(domain, ApiMappingId)];
    return {};
  },
);

export const apiMappings = {
  CreateApiMapping,
  GetApiMappings,
  UpdateApiMapping,
  DeleteApiMapping,
};
