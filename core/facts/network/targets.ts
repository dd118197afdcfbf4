import type { Configuration } from '../../model/facts/configuration.ts';
import type { LinkPathV2 } from '../../model/facts/network.ts';
import type { VpcLinkV2 } from '../../model/facts/vpc-link.ts';
import { known, type Reading } from '../../model/reading.ts';
import type { Integration } from '../../model/route.ts';
import { fillIn, unfilled } from '../stage-variables.ts';
import { addressOf, nameless } from './links.ts';

/** A target behind a VPC link of version 2 that methods call, before anything behind the link was read. */
export type UsedTarget = Pick<LinkPathV2, 'connectionId' | 'routes' | 'link' | 'target'>;

/**
 * The targets behind VPC links of version 2 that the stage's methods call, each once.
 * @throws MissingEvidence where neither the deployed nor the current methods could be read
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-private.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
export function usedTargets(
  { routes, stage, http }: Configuration,
  links: Reading<VpcLinkV2[]>,
): UsedTarget[] {
  const found = new Map<string, UsedTarget>();
  for (const { httpMethod, path, integration } of known(routes)) {
    if (integration?.connectionType !== 'VPC_LINK') continue;
    const connectionId = fillIn(integration.connectionId ?? '', stage.variables);
    const link = linkOf(connectionId, links);
    const isV2 = http || integration.integrationTarget || ('known' in link && link.known);
    if (!isV2) continue;
    const named = http ? integration.uri : integration.integrationTarget;
    const target = fillIn(named ?? '', stage.variables);
    const address = http
      ? bySettings(integration)
      : addressOf(fillIn(integration.uri ?? '', stage.variables));
    const key = `${connectionId} ${target}`;
    const used = found.get(key) ?? { connectionId, routes: [], link, target };
    found.set(key, { ...used, routes: [...used.routes, { httpMethod, path, ...address }] });
  }
  return [...found.values()];
}

/** Whether links of version 2 must be read to tell what the methods of a REST API use. */
export function asksForVersion2({ routes, stage, links }: Configuration): boolean {
  const version1 = 'known' in links ? links.known.map(({ id }) => id) : [];
  return known(routes).some(
    ({ integration }) =>
      integration?.connectionType === 'VPC_LINK' &&
      (integration.integrationTarget !== undefined ||
        !version1.includes(fillIn(integration.connectionId ?? '', stage.variables))),
  );
}

/** An HTTP API calls the port of the listener that it names: which one that is, only the listener says. */
const bySettings = ({ tlsConfig }: Integration) => ({
  scheme: tlsConfig?.serverNameToVerify === undefined ? 'http' : 'https',
  host: tlsConfig?.serverNameToVerify ?? '',
  port: 0,
});

function linkOf(connectionId: string, links: Reading<VpcLinkV2[]>): UsedTarget['link'] {
  if (connectionId === '') return { gap: nameless };
  const gap = unfilled(connectionId);
  if (gap) return { gap };
  return 'gap' in links
    ? links
    : { known: links.known.find(({ id }) => id === connectionId) ?? null };
}
