import type * as z from 'zod/mini';
import type { DeployedApi, DeployedMethod } from './deployed-api.ts';
import {
  bodySchema,
  exportSchema,
  validatorKey,
  operationSchema,
  type Scheme,
} from './export-schema.ts';
import { rawIntegration } from './export-integration.ts';
import { isBinaryType } from '../../model/media-type.ts';
import { isApiKey, authorizationOf } from './export-authorization.ts';

const anyMethod = 'x-amazon-apigateway-any-method';

/** Besides methods, a path holds lists and texts for all of them, and extensions. */
const isMethod = ([key, value]: [string, unknown]): boolean =>
  key === anyMethod ||
  (!key.startsWith('x-') && typeof value === 'object' && value !== null && !Array.isArray(value));

/**
 * The methods of an OpenAPI 3 export with API Gateway's extensions.
 * @param document the body of `GetExport`
 * @throws Error where it is not such a document: an older kind would look like an API without integrations
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function deployedApiOf(document: string): DeployedApi {
  const api = exportSchema.parse(JSON.parse(document));
  if (!api.openapi.startsWith('3.')) throw new Error('The export is not an OpenAPI 3 document.');
  const binary = api['x-amazon-apigateway-binary-media-types'];
  const schemes = api.components?.securitySchemes ?? {};
  const methods = Object.entries(api.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(isMethod)
      .map(([key, operation]) =>
        methodOf(
          path,
          key,
          { [validatorKey]: api[validatorKey], ...operationSchema.parse(operation) },
          schemes,
        ),
      ),
  );
  return {
    methods,
    policy: api['x-amazon-apigateway-policy'],
    ...(binary?.length && { binaryMediaTypes: binary }),
    gatewayResponses: headersByType(api['x-amazon-apigateway-gateway-responses'] ?? {}),
  };
}

function methodOf(
  path: string,
  key: string,
  operation: z.infer<typeof operationSchema>,
  schemes: Readonly<Record<string, Scheme>>,
): DeployedMethod {
  const required = (operation.security ?? []).flatMap((entry) => Object.entries(entry));
  const isKey = ([name]: [string, string[]]) => isApiKey(name, schemes[name]);
  const authorization = required.find((entry) => !isKey(entry));
  const integration = operation['x-amazon-apigateway-integration'];
  const validator = operation[validatorKey];
  return {
    httpMethod: key === anyMethod ? 'ANY' : key.toUpperCase(),
    path,
    apiKeyRequired: required.some(isKey),
    ...authorizationOf(authorization?.[0], schemes),
    authorizationScopes: authorization?.[1] ?? [],
    integration: integration ? rawIntegration(integration) : null,
    ...(operation.responses && { methodResponses: statusesIn(operation.responses) }),
    ...declaredBinary(operation),
    ...(validator && { validation: { validator, model: operation.requestBody !== undefined } }),
  };
}

/** The binary media types of the models that a method names for its request and its responses. */
function declaredBinary({
  requestBody,
  responses = {},
}: z.infer<typeof operationSchema>): Pick<DeployedMethod, 'mediaTypes'> {
  const bodies = [requestBody, ...Object.values(responses)].map((one) => bodySchema.safeParse(one));
  const types = bodies.flatMap(({ data }) => Object.keys(data?.content ?? {})).filter(isBinaryType);
  return types.length === 0 ? {} : { mediaTypes: [...new Set(types)] };
}

const statusesIn = (responses: object): string[] =>
  Object.keys(responses).filter((one) => /^\d{3}$/.test(one));

type GatewayResponses = NonNullable<
  z.infer<typeof exportSchema>['x-amazon-apigateway-gateway-responses']
>;

const headersByType = (responses: GatewayResponses): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(responses).map(([type, { responseParameters = {} }]) => [
      type,
      Object.keys(responseParameters).flatMap(
        (key) => /^gatewayresponse\.header\.(.+)$/.exec(key)?.[1]?.toLowerCase() ?? [],
      ),
    ]),
  );
