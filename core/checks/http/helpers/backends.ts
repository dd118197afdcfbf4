import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import type { Integration, Route } from '../../../model/route.ts';
import { filledUri, hostIn } from './filled-uri.ts';

type HttpRoute = Route & { readonly integration: Integration };

/** An HTTP backend: the host that methods call, and the VPC link that they go through. */
export interface Backend {
  readonly host: string;
  /** Absent: over the internet. */
  readonly link?: string;
  readonly routes: readonly HttpRoute[];
}

/**
 * The backends of the deployed methods, by host, with stage variables filled in. A URI without a valid host is left out: that is
 * another mistake.
 * @throws MissingEvidence where the deployed methods could not be read
 */
export function backendsOf(facts: BaseFacts): Backend[] {
  const found = new Map<string, Backend & { routes: HttpRoute[] }>();
  for (const route of known(facts.configuration.routes)) {
    const { integration } = route;
    if (integration === null || !['HTTP', 'HTTP_PROXY'].includes(integration.type)) continue;
    const host = hostIn(filledUri(integration, facts));
    if (host === null) continue;
    const link =
      integration.connectionType === 'VPC_LINK' ? (integration.connectionId ?? '-') : undefined;
    const key = `${link ?? ''} ${host}`;
    const entry = found.get(key) ?? { host, ...(link !== undefined && { link }), routes: [] };
    entry.routes.push({ ...route, integration });
    found.set(key, entry);
  }
  return [...found.values()];
}
