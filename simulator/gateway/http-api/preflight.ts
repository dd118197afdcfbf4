import type { Answer } from '../answer.ts';
import type { HttpPassage } from './passage.ts';

/**
 * API Gateway's own answer to a preflight request, where the API has CORS settings: no authorizer or throttle is asked. A route that
 * catches OPTIONS and wants authorization comes first: AWS says so of `$default`, and users report it of ANY routes.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 * @see https://dev.to/aws-builders/fixing-up-cors-errors-in-http-api-5fh4
 */
export function preflight({ api, request, match }: HttpPassage): Answer | undefined {
  if ((match?.route.AuthorizationType ?? 'NONE') !== 'NONE') return undefined;
  const cors = api.CorsConfiguration;
  const headers = request.headers ?? {};
  const origin = headers['origin'];
  const isPreflight =
    request.httpMethod === 'OPTIONS' &&
    origin !== undefined &&
    'access-control-request-method' in headers;
  if (!cors || !isPreflight) return undefined;
  const origins = cors.AllowOrigins ?? [];
  const isAllowed = origins.includes('*') || origins.includes(origin);
  return {
    status: 204,
    body: '',
    headers: isAllowed
      ? {
          'access-control-allow-origin': origins.includes('*') ? '*' : origin,
          'access-control-allow-methods': (cors.AllowMethods ?? []).join(','),
        }
      : {},
  };
}
