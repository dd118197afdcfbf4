import type { Integration as RawIntegration } from '@aws-sdk/client-api-gateway';
import { type Integration, integrationSchema } from '../../model/route.ts';

/** API Gateway's default, in milliseconds, where an integration names no timeout. */
const defaultTimeout = 29_000;

/**
 * An integration as the API Gateway API returns it, without empty maps and with its defaults written out.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Integration.html
 */
export function integrationOf(raw: RawIntegration): Integration {
  const { type } = raw;
  return integrationSchema.parse(
    compact({
      ...raw,
      httpMethod: type === 'MOCK' ? undefined : raw.httpMethod,
      timeoutInMillis: raw.timeoutInMillis ?? defaultTimeout,
      requestParameters: filled(raw.requestParameters),
      requestTemplates: filled(raw.requestTemplates),
      cacheKeyParameters: raw.cacheKeyParameters?.length ? raw.cacheKeyParameters : undefined,
      integrationResponses: raw.integrationResponses && responsesOf(raw.integrationResponses),
    }),
  );
}

const responsesOf = (responses: NonNullable<RawIntegration['integrationResponses']>) =>
  Object.fromEntries(
    Object.entries(responses).map(([statusCode, response]) => [
      statusCode,
      compact({
        statusCode: response.statusCode ?? statusCode,
        selectionPattern: response.selectionPattern || undefined,
        responseTemplates: filled(response.responseTemplates),
        responseParameters: filled(response.responseParameters),
        contentHandling: response.contentHandling,
      }),
    ]),
  );

/** A map without entries that say nothing; undefined where none is left. An export writes a passed-through body as `__passthrough__`. */
export function filled(
  map: Readonly<Record<string, string | null | undefined>> | undefined,
): Record<string, string> | undefined {
  const entries = Object.entries(map ?? {}).filter(
    (entry): entry is [string, string] => !!entry[1] && entry[1] !== '__passthrough__',
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const compact = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
