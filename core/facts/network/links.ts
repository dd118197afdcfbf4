import type { Configuration } from '../../model/facts/configuration.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import type { VpcLinkV2 } from '../../model/facts/vpc-link.ts';
import { type Gap, known, type Reading } from '../../model/reading.ts';
import { fillIn, unfilled } from '../stage-variables.ts';

type LinkRoute = LinkPath['routes'][number];

/** A VPC link that methods use, before anything behind it was read. */
export type UsedLink = Pick<LinkPath, 'connectionId' | 'routes' | 'link'>;

/** AWS takes no integration over a link that does not say which: what lacks the link was not read in full. */
export const nameless: Gap = {
  what: 'apigateway:GetResources',
  because: 'The integration uses a VPC link but does not name it.',
};

const defaultPorts: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * The VPC links of version 1 that the stage's methods use, each once.
 * @param version2 the links of version 2, as far as they had to be read
 * @throws MissingEvidence where neither the deployed nor the current methods could be read
 */
export function usedLinks(
  { routes, stage, links, http }: Configuration,
  version2: Reading<VpcLinkV2[]>,
): UsedLink[] {
  const found = new Map<string, LinkRoute[]>();
  // HTTP APIs know version 2 only.
  if (http) return [];
  for (const { httpMethod, path, integration } of known(routes)) {
    if (integration?.connectionType !== 'VPC_LINK' || integration.integrationTarget) continue;
    const connectionId = fillIn(integration.connectionId ?? '', stage.variables);
    if ('known' in version2 && version2.known.some(({ id }) => id === connectionId)) continue;
    const address = addressOf(fillIn(integration.uri ?? '', stage.variables));
    const sharing = found.get(connectionId) ?? [];
    sharing.push({ httpMethod, path, ...address });
    found.set(connectionId, sharing);
  }
  return [...found].map(([connectionId, sharing]) => ({
    connectionId,
    routes: sharing,
    link: linkOf(connectionId, links, version2),
  }));
}

function linkOf(
  connectionId: string,
  links: Configuration['links'],
  version2: Reading<VpcLinkV2[]>,
): UsedLink['link'] {
  if (connectionId === '') return { gap: nameless };
  const gap = unfilled(connectionId);
  if (gap) return { gap };
  if ('gap' in links) return links;
  const version1 = links.known.filter((link) => link.version === 1);
  const link = version1.find(({ id }) => id === connectionId);
  // Where the links of version 2 were not read, it may be one of them.
  return link || 'known' in version2 ? { known: link ?? null } : version2;
}

/**
 * The address that a URI names. Path parameters and left-over stage variables may stand in it, so that it need not be a
 * valid URL.
 */
export function addressOf(uri: string): Pick<LinkRoute, 'scheme' | 'host' | 'port'> {
  const [, scheme = '', host = '', port] = /^(\w+):\/\/([^/:?#]*)(?::(\d+))?/.exec(uri) ?? [];
  const lower = scheme.toLowerCase();
  return { scheme: lower, host, port: port ? Number(port) : (defaultPorts[lower] ?? 0) };
}
