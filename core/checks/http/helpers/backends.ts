import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import type { Integration, Route } from '../../../model/route.ts';

type HttpRoute = Route & { readonly integration: Integration };

/** An HTTP backend: the host that methods call, and the VPC link that they go through. */
export interface Backend {
  readonly host: string;
  /** Absent: over the internet. */
  readonly link?: string;
  readonly routes: readonly HttpRoute[];
}

/** `${stageVariables.name}` */
const variable = /\$\{stageVariables\.([\w]+)\}/g;

/**
 * The backends of the deployed methods, by host, with stage variables filled in. A URI without a valid host is left out: that is
 * another mistake.
 * @throws MissingEvidence where the deployed methods could not be read
 */
export function backendsOf({ configuration: { routes, stage } }: BaseFacts): Backend[] {
  const found = new Map<string, Backend & { routes: HttpRoute[] }>();
  for (const route of known(routes)) {
    const { integration } = route;
    if (integration === null || !['HTTP', 'HTTP_PROXY'].includes(integration.type)) continue;
    const filled = (integration.uri ?? '').replace(
      variable,
      (whole, name: string) => stage.variables[name] ?? whole,
    );
    const host = hostIn(filled);
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

/** What an HTTP API calls over a VPC link. */
const arn = /^arn:[^:]+:(elasticloadbalancing|servicediscovery):/;

/** Path parameters stand in braces, which no host has. An HTTP API names what is behind a VPC link by its ARN. */
function hostIn(uri: string): string | null {
  if (arn.test(uri)) return uri;
  const text = uri.replaceAll(/\{[^}]*\}/g, 'x');
  return !uri.includes('${') && URL.canParse(text) ? new URL(text).host || null : null;
}
