import type {
  CreateDomainNameRequest,
  DomainName,
  GetDomainNameRequest,
  GetDomainNamesRequest,
  UpdateDomainNameRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { badRequest, conflict, notFound } from './errors.ts';
import { patched, replaces, type Rule } from './patch.ts';
import type { ApiGatewayState, StoredDomain } from './state.ts';
import { paged, takes } from './takes.ts';

const CreateDomainName = takes<CreateDomainNameRequest>(
  ['domainName'],
  ['regionalCertificateArn', 'endpointConfiguration', 'securityPolicy'],
  (state, input, { region, newId }) => {
    if (state.domains[input.domainName])
      throw conflict('The domain name you provided already exists.');
    if (input.regionalCertificateArn === undefined)
      throw badRequest('A certificate was not provided for the endpoint type REGIONAL.');
    const domain = {
      endpointConfiguration: { types: ['REGIONAL' as const] },
      ...input,
      regionalDomainName: `d-${newId(10)}.execute-api.${region}.amazonaws.com`,
      domainNameStatus: 'AVAILABLE' as const,
    };
    put(state.domains, input.domainName, { domain, mappings: {} });
    return domain;
  },
);

const GetDomainName = takes<GetDomainNameRequest>(
  ['domainName'],
  [],
  (state, { domainName }) => domainOf(state, domainName).domain,
);

const GetDomainNames = takes<GetDomainNamesRequest>([], ['position', 'limit'], (state, page) =>
  paged(
    Object.values(state.domains).map(({ domain }) => domain),
    page,
  ),
);

const rules: readonly Rule<DomainName>[] = [
  replaces('/regionalCertificateArn', (domain, value) => {
    domain.regionalCertificateArn = value;
  }),
];

const UpdateDomainName = takes<UpdateDomainNameRequest>(
  ['domainName'],
  ['patchOperations'],
  (state, { domainName, patchOperations }) => {
    const stored = domainOf(state, domainName);
    stored.domain = { ...patched<DomainName>(stored.domain, patchOperations, rules), domainName };
    return stored.domain;
  },
);

/** @throws NotFoundException where there is none of the name */
export const domainOf = (state: ApiGatewayState, domainName: string): StoredDomain => {
  const found = state.domains[domainName];
  if (!found) throw notFound('Invalid domain name identifier specified');
  return found;
};

export const domainNames = { CreateDomainName, GetDomainName, GetDomainNames, UpdateDomainName };
