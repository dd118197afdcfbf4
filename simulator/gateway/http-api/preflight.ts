import type { Answer } from '../answer.ts';
import type { HttpPassage } from './passage.ts';

/**
 * API Gateway's own answer to a preflight request, where the API has CORS settings: no route, authorizer or throttle is asked.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
export function preflight({ api, request }: HttpPassage): Answer | undefined {
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
