import type {
  CreateBasePathMappingRequest,
  CreateDomainNameRequest,
  GetBasePathMappingsRequest,
  GetDomainNamesRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { badRequest, conflict, notFound } from './errors.ts';
import { apiOf, stageOf } from './lookup.ts';
import type { ApiGatewayState, StoredDomain } from './state.ts';
import { paged, takes } from './takes.ts';

const CreateDomainName = takes<CreateDomainNameRequest>(
  ['domainName'],
  ['regionalCertificateArn', 'endpointConfiguration', 'securityPolicy'],
  (state, input) => {
    if (state.domains[input.domainName])
      throw conflict('The domain name you provided already exists.');
    if (input.regionalCertificateArn === undefined)
      throw badRequest('A certificate was not provided for the endpoint type REGIONAL.');
    const domain = { ...input, domainNameStatus: 'AVAILABLE' as const };
    put(state.domains, input.domainName, { domain, mappings: {} });
    return domain;
  },
);

const GetDomainNames = takes<GetDomainNamesRequest>([], ['position', 'limit'], (state, page) =>
  paged(
    Object.values(state.domains).map(({ domain }) => domain),
    page,
  ),
);

const domainOf = (state: ApiGatewayState, domainName: string): StoredDomain => {
  const found = state.domains[domainName];
  if (!found) throw notFound('Invalid domain name identifier specified');
  return found;
};

const CreateBasePathMapping = takes<CreateBasePathMappingRequest>(
  ['domainName', 'restApiId'],
  ['basePath', 'stage'],
  (state, { domainName, basePath = '(none)', restApiId, stage }, context) => {
    const { mappings } = domainOf(state, domainName);
    const api = apiOf(state, restApiId, context);
    if (stage !== undefined) stageOf(api, stage);
    if (mappings[basePath]) throw conflict('Base path already exists for this domain name');
    return put(mappings, basePath, {
      basePath,
      restApiId,
      ...(stage !== undefined && { stage }),
    });
  },
);

const GetBasePathMappings = takes<GetBasePathMappingsRequest>(
  ['domainName'],
  ['position', 'limit'],
  (state, { domainName, ...page }) =>
    paged(Object.values(domainOf(state, domainName).mappings), page),
);

export const domainNames = {
  CreateDomainName,
  GetDomainNames,
  CreateBasePathMapping,
  GetBasePathMappings,
};
