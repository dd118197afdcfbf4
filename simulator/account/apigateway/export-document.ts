import { operationOf } from './export-operation.ts';
import type { Snapshot, StoredApi, StoredAuthorizer, StoredStage } from './state.ts';
import type { Context } from './takes.ts';

/**
 * The OpenAPI 3 document of what a stage serves, with API Gateway's extensions.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export function exportDocument(
  api: StoredApi['api'],
  stage: StoredStage,
  snapshot: Snapshot,
  { region }: Context,
): object {
  const version = (stage.lastUpdatedDate ?? api.createdDate)?.toISOString() ?? '';
  return {
    openapi: '3.0.1',
    info: {
      title: api.name,
      ...(api.description !== undefined && { description: api.description }),
      version: api.version ?? version,
    },
    servers: [
      {
        url: `https://${api.id}.execute-api.${region}.amazonaws.com/{basePath}`,
        variables: { basePath: { default: stage.stageName } },
      },
    ],
    paths: pathsOf(snapshot),
    ...(snapshot.gatewayResponses && {
      'x-amazon-apigateway-gateway-responses': Object.fromEntries(
        Object.values(snapshot.gatewayResponses).map(({ responseType, ...what }) => [
          responseType,
          what,
        ]),
      ),
    }),
    ...(snapshot.validators && {
      'x-amazon-apigateway-request-validators': Object.fromEntries(
        Object.values(snapshot.validators).map(({ id, name = id, ...what }) => [name, what]),
      ),
    }),
    components: { securitySchemes: schemesOf(snapshot) },
    ...(snapshot.policy !== undefined && {
      'x-amazon-apigateway-policy': JSON.parse(snapshot.policy) as unknown,
    }),
    ...(snapshot.binaryMediaTypes && {
      'x-amazon-apigateway-binary-media-types': snapshot.binaryMediaTypes,
    }),
  };
}

function pathsOf(snapshot: Snapshot) {
  return Object.fromEntries(
    snapshot.resources.map(({ id, path, methods }) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([verb, method]) => [
          verb === 'ANY' ? 'x-amazon-apigateway-any-method' : verb.toLowerCase(),
          operationOf(path, id, method, snapshot),
        ]),
      ),
    ]),
  );
}

const header = (name: string) => ({ type: 'apiKey', name, in: 'header' });

/** Only the schemes that a deployed method uses are exported. */
function schemesOf({ resources, authorizers }: Snapshot): Record<string, object> {
  const methods = resources.flatMap((resource) => Object.values(resource.methods));
  const used = new Set(methods.map(({ authorizerId }) => authorizerId));
  return {
    ...(methods.some(({ apiKeyRequired }) => apiKeyRequired) && { api_key: header('x-api-key') }),
    ...(methods.some(({ authorizationType }) => authorizationType === 'AWS_IAM') && {
      sigv4: { ...header('Authorization'), 'x-amazon-apigateway-authtype': 'awsSigv4' },
    }),
    ...Object.fromEntries(
      Object.values(authorizers)
        .filter(({ id }) => used.has(id))
        .map((authorizer) => [authorizer.name, schemeOf(authorizer)]),
    ),
  };
}

function schemeOf(authorizer: StoredAuthorizer): object {
  const { id: _, name: __, type, authType, authorizerCredentials, ...rest } = authorizer;
  const { identitySource, providerARNs, ...extension } = rest;
  const token = type !== 'REQUEST' && /^method\.request\.header\.(.+)$/.exec(identitySource ?? '');
  return {
    ...header(token ? (token[1] ?? 'Unused') : type === 'REQUEST' ? 'Unused' : 'Authorization'),
    'x-amazon-apigateway-authtype': authType,
    'x-amazon-apigateway-authorizer': {
      ...extension,
      // The header of a token authorizer is the scheme's own name.
      ...(type === 'REQUEST' && identitySource !== undefined && { identitySource }),
      ...(providerARNs && { providerARNs }),
      ...(authorizerCredentials !== undefined && { authorizerCredentials }),
      type: type.toLowerCase(),
    },
  };
}
