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
