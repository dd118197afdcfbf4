import { GetDomainNamesCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { CustomDomain, ReadDomain } from '../../model/front/domain.ts';
import { listedChanges } from '../../model/listed-changes.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import { reading } from '../reading.ts';
import { gatewayPages } from '../rest/gateway-pages.ts';
import { asksForTruststores } from './asks-for-truststores.ts';
import { readCertificate } from './certificate.ts';
import { customDomainOf } from './domain.ts';
import { readWays } from './routing-rules.ts';

/** Every call that {@link readApiDomains} may make. */
export const apiDomainsReads: readonly ReadName[] = [
  'acm:DescribeCertificate',
  'apigateway:GetBasePathMappings',
  'apigateway:GetDomainNames',
  'apigatewayv2:GetApiMappings',
  'apigatewayv2:ListRoutingRules',
];

/**
 * A diagnosis makes twelve calls of API Gateway's control plane at most, which allows ten a second for all who use the account: what is
 * left of them beside the configuration and the list of domains.
 */
const mappingsRead = 1;
/** Domains that are named at most. */
const named = 20;

/**
 * The custom domains through which clients may come, where traffic has ended or their certificates are refused. The one that was changed last is read; what leads from the
 * others is a gap.
 * @returns undefined where requests still arrive
 */
export async function readApiDomains(
  environment: Environment,
  base: BaseFacts,
): Promise<Reading<ReadDomain[]> | undefined> {
  if (base.alarm.symptom !== 'no-traffic' && !asksForTruststores(base)) return undefined;
  const listed = await reading('apigateway:GetDomainNames', async () => {
    const found = await gatewayPages(environment, (client, page) =>
      client.send(new GetDomainNamesCommand(page)),
    );
    return found.flatMap(({ items = [] }) => items).map(customDomainOf);
  });
  if ('gap' in listed) return listed;
  const changed = listedChanges(base)
    .flatMap(({ resources }) => resources)
    .flatMap(({ kind, id }) => (kind === 'domain' ? [id] : []));
  const place = ({ name }: CustomDomain) =>
    changed.includes(name) ? changed.indexOf(name) : changed.length;
  const ordered = listed.known.toSorted((a, b) => place(a) - place(b)).slice(0, named);
  return {
    known: await Promise.all(
      ordered.map((one, index) =>
        index < mappingsRead ? readOne(environment, one) : notRead(one, listed.known.length),
      ),
    ),
  };
}

const notRead = async (domain: CustomDomain, count: number): Promise<ReadDomain> => ({
  domain,
  mappings: {
    gap: {
      what: 'apigateway:GetBasePathMappings',
      because: `Of ${count} custom domains only the one that was changed last is read.`,
    },
  },
  certificate: null,
});

async function readOne(environment: Environment, domain: CustomDomain): Promise<ReadDomain> {
  const { certificateArn } = domain;
  const [ways, certificate] = await Promise.all([
    readWays(environment, domain),
    certificateArn === undefined ? null : readCertificate(environment, certificateArn),
  ]);
  return { domain, ...ways, certificate };
}
