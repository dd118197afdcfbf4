import type {
  CreateDomainNameRequest,
  DeleteDomainNameRequest,
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
import { readTruststore } from './truststore.ts';

const CreateDomainName = takes<CreateDomainNameRequest>(
  ['domainName'],
  [
    'regionalCertificateArn',
    'endpointConfiguration',
    'securityPolicy',
    'mutualTlsAuthentication',
    'routingMode',
  ],
  (state, { mutualTlsAuthentication: mutual, ...input }, context) => {
    const { region, newId } = context;
    if (state.domains[input.domainName])
      throw conflict('The domain name you provided already exists.');
    if (input.regionalCertificateArn === undefined)
      throw badRequest('A certificate was not provided for the endpoint type REGIONAL.');
    const { trusts, ...asked } = mutual ? readTruststore(mutual, context) : {};
    const domain = {
      endpointConfiguration: { types: ['REGIONAL' as const] },
      ...input,
      regionalDomainName: `d-${newId(10)}.execute-api.${region}.amazonaws.com`,
      domainNameStatus: 'AVAILABLE' as const,
      ...asked,
    };
    put(state.domains, input.domainName, { domain, mappings: {}, ...(trusts && { trusts }) });
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
  replaces('/mutualTlsAuthentication/truststoreUri', (domain, value) => {
    domain.mutualTlsAuthentication = { ...domain.mutualTlsAuthentication, truststoreUri: value };
  }),
  replaces('/mutualTlsAuthentication/truststoreVersion', (domain, value) => {
    domain.mutualTlsAuthentication = {
      ...domain.mutualTlsAuthentication,
      truststoreVersion: value,
    };
  }),
];

const UpdateDomainName = takes<UpdateDomainNameRequest>(
  ['domainName'],
  ['patchOperations'],
  (state, { domainName, patchOperations = [] }, context) => {
    const stored = domainOf(state, domainName);
    const domain = { ...patched<DomainName>(stored.domain, patchOperations, rules), domainName };
    const isTold = patchOperations.some(({ path }) => path?.startsWith('/mutualTls'));
    const { trusts, ...read } = isTold
      ? readTruststore(domain.mutualTlsAuthentication ?? {}, context)
      : {};
    stored.domain = { ...domain, ...read };
    if (trusts) stored.trusts = trusts;
    return stored.domain;
  },
);

const DeleteDomainName = takes<DeleteDomainNameRequest>(
  ['domainName'],
  [],
  (state, { domainName }) => {
    domainOf(state, domainName);
    delete state.domains[domainName];
    return {};
  },
);

/** @throws BadRequestException where the domain's routing mode takes no mappings */
export function takesMappings({ domain }: StoredDomain): void {
  if (domain.routingMode === 'ROUTING_RULE_ONLY')
    throw badRequest('The routing mode of the domain name does not support API mappings.');
}

/** @throws NotFoundException where there is none of the name */
export const domainOf = (state: ApiGatewayState, domainName: string): StoredDomain => {
  const found = state.domains[domainName];
  if (!found) throw notFound('Invalid domain name identifier specified');
  return found;
};

export const domainNames = {
  CreateDomainName,
  DeleteDomainName,
  GetDomainName,
  GetDomainNames,
  UpdateDomainName,
};
