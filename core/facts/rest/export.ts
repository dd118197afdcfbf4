import type { Integration as RawIntegration } from '@aws-sdk/client-api-gateway';
import * as z from 'zod/mini';
import type { Route } from '../../model/route.ts';

type Validation = NonNullable<Route['validation']>;

/** A method as the stage serves it. */
export interface DeployedMethod {
  /** `GET`, …, or `ANY`. */
  readonly httpMethod: string;
  readonly path: string;
  readonly apiKeyRequired: boolean;
  /** `NONE`, `AWS_IAM`, `CUSTOM` or `COGNITO_USER_POOLS`; undefined where the export does not say which authorizer it is. */
  readonly authorizationType: string | undefined;
  readonly authorizerName: string | undefined;
  readonly authorizationScopes: readonly string[];
  readonly integration: RawIntegration | null;
  /** Absent: requests are not validated. */
  readonly validation?: Validation;
}

export interface DeployedApi {
  readonly methods: readonly DeployedMethod[];
  /** The resource policy, where the export holds one. */
  readonly policy: unknown;
}

const responseSchema = z.object({
  statusCode: z.optional(z.union([z.string(), z.number()])),
  responseTemplates: z.optional(z.record(z.string(), z.nullable(z.string()))),
  responseParameters: z.optional(z.record(z.string(), z.string())),
  contentHandling: z.optional(z.string()),
});

const integrationSchema = z.looseObject({
  type: z.string(),
  passthroughBehavior: z.optional(z.string()),
  contentHandling: z.optional(z.string()),
  connectionType: z.optional(z.string()),
  timeoutInMillis: z.optional(z.coerce.number()),
  responses: z.optional(z.record(z.string(), responseSchema)),
});

const validatorKey = 'x-amazon-apigateway-request-validator';

const operationSchema = z.object({
  [validatorKey]: z.optional(z.string()),
  requestBody: z.optional(z.unknown()),
  security: z.optional(z.array(z.record(z.string(), z.array(z.string())))),
  'x-amazon-apigateway-integration': z.optional(integrationSchema),
});

const schemeSchema = z.object({
  type: z.optional(z.string()),
  name: z.optional(z.string()),
  'x-amazon-apigateway-authtype': z.optional(z.string()),
});

const exportSchema = z.object({
  openapi: z._default(z.string(), ''),
  paths: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
  components: z.optional(
    z.object({ securitySchemes: z.optional(z.record(z.string(), schemeSchema)) }),
  ),
  'x-amazon-apigateway-policy': z.optional(z.unknown()),
  /** For every method that names no other. */
  [validatorKey]: z.optional(z.string()),
});

type Scheme = z.infer<typeof schemeSchema>;

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
  return { methods, policy: api['x-amazon-apigateway-policy'] };
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
    ...(validator && { validation: { validator, model: operation.requestBody !== undefined } }),
  };
}

const isApiKey = (name: string, scheme: Scheme | undefined): boolean =>
  scheme ? scheme.name?.toLowerCase() === 'x-api-key' : name === 'api_key';

const types: Readonly<Record<string, string>> = {
  awssigv4: 'AWS_IAM',
  custom: 'CUSTOM',
  cognito_user_pools: 'COGNITO_USER_POOLS',
};

function authorizationOf(name: string | undefined, schemes: Readonly<Record<string, Scheme>>) {
  if (name === undefined) return { authorizationType: 'NONE', authorizerName: undefined };
  const declared = schemes[name]?.['x-amazon-apigateway-authtype']?.toLowerCase();
  const authorizationType = types[declared ?? (name === 'sigv4' ? 'awssigv4' : '')];
  return {
    authorizationType,
    authorizerName: authorizationType === 'AWS_IAM' ? undefined : name,
  };
}

/** The extension in the words of the API: enumerations in capitals, responses by status code. */
function rawIntegration(extension: z.infer<typeof integrationSchema>): RawIntegration {
  const { responses, ...rest } = extension;
  return {
    ...rest,
    type: extension.type.toUpperCase(),
    passthroughBehavior: extension.passthroughBehavior?.toUpperCase(),
    contentHandling: extension.contentHandling?.toUpperCase(),
    connectionType: extension.connectionType?.toUpperCase(),
    ...(responses && { integrationResponses: byStatus(responses) }),
  } as RawIntegration;
}

const byStatus = (responses: Readonly<Record<string, z.infer<typeof responseSchema>>>) =>
  Object.fromEntries(
    Object.entries(responses).map(([pattern, response]) => {
      const statusCode = String(response.statusCode ?? '200');
      const selectionPattern = pattern === 'default' ? undefined : pattern;
      return [
        statusCode,
        {
          ...response,
          statusCode,
          selectionPattern,
          contentHandling: response.contentHandling?.toUpperCase(),
        },
      ];
    }),
  );
