import type { Route } from '../../../model/route.ts';

const allowOrigin = 'access-control-allow-origin';

/** Whether a method is there for the preflights of browsers: API Gateway answers them itself, or a backend does. */
export const hasCors = ({ httpMethod, integration }: Route): boolean =>
  httpMethod === 'OPTIONS' && integration !== null;

/**
 * The default types of gateway responses, of those that requests get now, that carry no CORS header.
 * @param headers by type, in lower case
 */
export function unmarkedTypes(
  headers: Readonly<Record<string, readonly string[]>>,
  errors: { readonly clientErrors: number; readonly serverErrors: number },
): string[] {
  const met = [
    ...(errors.clientErrors > 0 ? ['DEFAULT_4XX'] : []),
    ...(errors.serverErrors > 0 ? ['DEFAULT_5XX'] : []),
  ];
  return met.filter((type) => !(headers[type] ?? []).includes(allowOrigin));
}

/**
 * The origin that the API itself answers every preflight with, as the mapping writes it: `'https://shop.example.com'`.
 * @returns undefined where preflights differ, or a backend decides
 */
export function originOf(routes: readonly Route[]): string | undefined {
  const preflights = routes.filter((route) => hasCors(route));
  const origins = new Set(preflights.map(({ integration }) => mappedOrigin(integration)));
  const [origin, ...others] = origins;
  return others.length === 0 ? origin : undefined;
}

function mappedOrigin(integration: Route['integration']): string | undefined {
  if (integration?.type !== 'MOCK') return undefined;
  const values = Object.values(integration.integrationResponses ?? {}).flatMap(
    ({ responseParameters = {} }) =>
      Object.entries(responseParameters)
        .filter(([name]) => name.toLowerCase() === `method.response.header.${allowOrigin}`)
        .map(([, value]) => value),
  );
  const [value, ...others] = values;
  return others.length === 0 && value !== undefined && /^'[^']+'$/.test(value) ? value : undefined;
}
