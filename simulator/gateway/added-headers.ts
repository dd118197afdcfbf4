import { type Answer, isGatewayResponse } from './answer.ts';
import type { Passage } from './passage.ts';

/**
 * The headers that the API adds to API Gateway's own answers of a type, or of all 4XX or 5XX where that type has none. Only texts in
 * quotes are known, not those that refer to the request.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-gatewayResponse-definition.html
 */
export function addedHeaders({ snapshot }: Passage, answer: Answer): Record<string, string> {
  const { gatewayResponses } = snapshot;
  if (!gatewayResponses || !isGatewayResponse(answer)) return {};
  const fallback = answer.status >= 500 ? 'DEFAULT_5XX' : 'DEFAULT_4XX';
  const { responseParameters = {} } =
    gatewayResponses[answer.responseType] ?? gatewayResponses[fallback] ?? {};
  return Object.fromEntries(
    Object.entries(responseParameters).flatMap(([key, value]) => {
      const name = /^gatewayresponse\.header\.(.+)$/.exec(key)?.[1];
      const text = /^'(.*)'$/.exec(value)?.[1];
      return name === undefined || text === undefined ? [] : [[name, text]];
    }),
  );
}
