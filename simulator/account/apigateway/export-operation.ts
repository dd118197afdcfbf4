import type { IntegrationResponse } from '@aws-sdk/client-api-gateway';
import type { Snapshot, StoredIntegration, StoredMethod } from './state.ts';

/** One method of an export: parameters, responses, security and integration. */
export function operationOf(
  path: string,
  resourceId: string,
  method: StoredMethod,
  { authorizers, validators = {} }: Snapshot,
): object {
  const validator = validators[method.requestValidatorId ?? ''];
  const security = securityOf(method, authorizers);
  const parameters = parametersOf(path, method);
  return {
    ...(method.operationName !== undefined && { operationId: method.operationName }),
    ...(parameters.length > 0 && { parameters }),
    ...(validator && { 'x-amazon-apigateway-request-validator': validator.name ?? validator.id }),
    ...(method.requestModels && { requestBody: requestBodyOf(method.requestModels) }),
    responses: responsesOf(method),
    ...(security.length > 0 && { security }),
    ...(method.methodIntegration && {
      'x-amazon-apigateway-integration': integrationOf(method.methodIntegration, resourceId),
    }),
  };
}

const requestBodyOf = (models: Readonly<Record<string, string>>) => ({
  content: Object.fromEntries(
    Object.entries(models).map(([type, model]) => [
      type,
      { schema: { $ref: `#/components/schemas/${model}` } },
    ]),
  ),
  required: true,
});

function securityOf(method: StoredMethod, authorizers: Snapshot['authorizers']) {
  const authorizer = authorizers[method.authorizerId ?? ''];
  return [
    ...(method.authorizationType === 'AWS_IAM' ? [{ sigv4: [] }] : []),
    ...(authorizer ? [{ [authorizer.name]: method.authorizationScopes ?? [] }] : []),
    ...(method.apiKeyRequired ? [{ api_key: [] }] : []),
  ];
}

/** The path's own variables, and what the method declares. */
function parametersOf(path: string, { requestParameters = {} }: StoredMethod) {
  const places: Readonly<Record<string, string>> = {
    header: 'header',
    path: 'path',
    querystring: 'query',
  };
  const declared = Object.entries(requestParameters).map(([key, required]) => {
    const [, , place = '', ...name] = key.split('.');
    return { name: name.join('.'), in: places[place] ?? place, required };
  });
  const variables = [...path.matchAll(/\{([^}+]+)\+?\}/g)].map(([, name = '']) => name);
  return [
    ...declared.filter((parameter) => parameter.in !== 'path'),
    ...variables.map((name) => ({ name, in: 'path', required: true })),
  ].map((parameter) => ({ ...parameter, schema: { type: 'string' } }));
}

function responsesOf({ methodResponses = {} }: StoredMethod) {
  return Object.fromEntries(
    Object.entries(methodResponses).map(([status, { responseParameters = {} }]) => {
      const headers = Object.keys(responseParameters).map((key) => [
        key.split('.').slice(3).join('.'),
        { schema: { type: 'string' } },
      ]);
      return [
        status,
        {
          description: `${status} response`,
          ...(headers.length > 0 && { headers: Object.fromEntries(headers) }),
          content: {},
        },
      ];
    }),
  );
}

/** Types are written in lower case here; what is at its default is left out. */
function integrationOf(integration: StoredIntegration, resourceId: string): object {
  const { type, connectionType, passthroughBehavior, timeoutInMillis, ...rest } = integration;
  const { cacheNamespace, cacheKeyParameters = [], integrationResponses, ...same } = rest;
  return {
    ...same,
    type: type.toLowerCase(),
    ...(connectionType === 'VPC_LINK' && { connectionType }),
    ...(passthroughBehavior !== undefined && {
      passthroughBehavior: passthroughBehavior.toLowerCase(),
    }),
    ...(timeoutInMillis !== 29_000 && { timeoutInMillis }),
    ...(cacheNamespace !== resourceId && { cacheNamespace }),
    ...(cacheKeyParameters.length > 0 && { cacheKeyParameters }),
    ...(integrationResponses && { responses: byPattern(integrationResponses) }),
  };
}

/** Responses are keyed by what selects them; the one that nothing selects is `default`. */
function byPattern(responses: Record<string, IntegrationResponse>) {
  return Object.fromEntries(
    Object.values(responses).map(({ selectionPattern, ...response }) => [
      selectionPattern ? selectionPattern : 'default',
      response,
    ]),
  );
}
