import {
  APIGatewayClient,
  type DomainName,
  GetBasePathMappingsCommand,
  GetDomainNamesCommand,
} from '@aws-sdk/client-api-gateway';
import { mapLimited } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import { customDomainOf } from '../../facts/front/domain.ts';
import { readWays } from '../../facts/front/routing-rules.ts';
import { reading } from '../../facts/reading.ts';
import type { Reading } from '../../model/reading.ts';

/** One path of a custom domain, and the stage that it leads to. */
export interface Mapping {
  readonly domain: string;
  readonly basePath: string;
  readonly apiId: string;
  /** Absent: the path's next part names the stage. */
  readonly stage?: string;
}

const limit = 500;
/** Each domain costs a call of API Gateway's control plane, which allows ten a second for all who use the account. */
const atOnce = 4;

/** Every path of every custom domain of the account and region. */
export async function mappings(environment: Environment): Promise<Reading<Mapping[]>> {
  const client = environment.client(APIGatewayClient);
  const domains = await reading('apigateway:GetDomainNames', async () => {
    const found = await pages(
      (position) => client.send(new GetDomainNamesCommand({ limit, position })),
      (output) => output.position,
    );
    return found.flatMap(({ items = [] }) => items);
  });
  if ('gap' in domains) return domains;
  const found = await mapLimited(domains.known, atOnce, async (raw) => {
    const domain = customDomainOf(raw);
    // Version 2 knows the mappings of HTTP APIs too, and the routing rules; private domains it does not.
    return domain.endpointType === 'REGIONAL'
      ? waysOf(domain.name, await readWays(environment, domain))
      : mappingsOf(client, raw);
  });
  const gap = found.find((one) => 'gap' in one);
  return gap ?? { known: found.flatMap((one) => ('known' in one ? one.known : [])) };
}

/** Where the rules and the mappings of a domain lead. */
function waysOf(
  domain: string,
  { mappings: mapped, rules = { known: [] } }: Awaited<ReturnType<typeof readWays>>,
): Reading<Mapping[]> {
  if ('gap' in mapped) return mapped;
  if ('gap' in rules) return rules;
  return {
    known: [...rules.known, ...mapped.known].map(({ basePath, apiId, stage }) => ({
      domain,
      basePath,
      apiId,
      ...(stage !== undefined && { stage }),
    })),
  };
}

const mappingsOf = (
  client: APIGatewayClient,
  { domainName, domainNameId }: DomainName,
): Promise<Reading<Mapping[]>> =>
  reading('apigateway:GetBasePathMappings', async () => {
    const mapped = await pages(
      (position) =>
        client.send(
          new GetBasePathMappingsCommand({
            domainName,
            limit,
            position,
            // Private domains share names; only their ids distinguish them.
            ...(domainNameId !== undefined && { domainNameId }),
          }),
        ),
      (output) => output.position,
    );
    return mapped
      .flatMap(({ items = [] }) => items)
      .map(({ basePath = '', restApiId = '', stage }) => ({
        domain: domainName ?? '',
        basePath: basePath === '(none)' ? '' : basePath,
        apiId: restApiId,
        ...(stage && { stage }),
      }));
  });
