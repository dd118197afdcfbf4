import { GetDomainNamesCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import { mapLimited } from '../../aws/concurrency.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { CustomDomain, ReadDomain } from '../../model/front/domain.ts';
import { listedChanges } from '../../model/listed-changes.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { reading } from '../reading.ts';
import { gatewayPages } from '../rest/gateway-pages.ts';
import { readCertificate } from './certificate.ts';
import { customDomainOf } from './domain.ts';
import { readMappings } from './mappings.ts';

/** Every call that {@link readApiDomains} may make. */
export const apiDomainsReads: readonly ReadName[] = [
  'acm:DescribeCertificate',
  'apigateway:GetBasePathMappings',
  'apigateway:GetDomainNames',
];

/** Each costs a call of API Gateway's control plane, which allows ten a second for all who use the account. */
const most = 3;

/**
 * The custom domains through which clients may come, where traffic has ended: those that were changed of late first.
 * @returns undefined where requests still arrive; a gap where there are more than can be read
 */
export async function readApiDomains(
  environment: Environment,
  base: BaseFacts,
): Promise<Reading<ReadDomain[]> | undefined> {
  if (base.alarm.symptom !== 'no-traffic') return undefined;
  const listed = await reading('apigateway:GetDomainNames', async () => {
    const found = await gatewayPages(environment, (client, page) =>
      client.send(new GetDomainNamesCommand(page)),
    );
    return found.flatMap(({ items = [] }) => items).map(customDomainOf);
  });
  if ('gap' in listed) return listed;
  const changed = new Set(
    listedChanges(base)
      .flatMap(({ resources }) => resources)
      .flatMap(({ kind, id }) => (kind === 'domain' ? [id] : [])),
  );
  const suspects = listed.known.filter(({ name }) => changed.has(name));
  const wanted = listed.known.length <= most ? listed.known : suspects.slice(0, most);
  if (wanted.length === 0 && listed.known.length > 0) {
    const because = `There are ${listed.known.length} custom domains, and none was changed of late.`;
    return { gap: { what: 'apigateway:GetBasePathMappings', because } };
  }
  return { known: await mapLimited(wanted, most, (one) => readOne(environment, one)) };
}

async function readOne(environment: Environment, domain: CustomDomain): Promise<ReadDomain> {
  const { name, certificateArn } = domain;
  const [mappings, certificate] = await Promise.all([
    readMappings(environment, name),
    certificateArn === undefined ? null : readCertificate(environment, certificateArn),
  ]);
  return { domain, mappings, certificate };
}
