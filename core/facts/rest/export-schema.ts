import * as z from 'zod/mini';

/**
 * A response of an integration; the key that it stands under is its selection pattern.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration-responses.html
 */
export const responseSchema = z.object({
  statusCode: z.optional(z.union([z.string(), z.number()])),
  responseTemplates: z.optional(z.record(z.string(), z.nullable(z.string()))),
  responseParameters: z.optional(z.record(z.string(), z.string())),
  contentHandling: z.optional(z.string()),
});

/**
 * What a method does with a request; AWS's fields that are not named here are kept.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 */
export const integrationSchema = z.looseObject({
  type: z.string(),
  passthroughBehavior: z.optional(z.string()),
  contentHandling: z.optional(z.string()),
  connectionType: z.optional(z.string()),
  timeoutInMillis: z.optional(z.coerce.number()),
  responses: z.optional(z.record(z.string(), responseSchema)),
});

/** A body that a method declares, by media type. */
export const bodySchema = z.object({ content: z.optional(z.record(z.string(), z.unknown())) });

/** The extension that names the validator of a method, or of the API. */
export const validatorKey = 'x-amazon-apigateway-request-validator';

/** A method of the export. */
export const operationSchema = z.object({
  [validatorKey]: z.optional(z.string()),
  requestBody: z.optional(z.unknown()),
  /** By status; the responses that the method declares. */
  responses: z.optional(z.record(z.string(), z.unknown())),
  security: z.optional(z.array(z.record(z.string(), z.array(z.string())))),
  'x-amazon-apigateway-integration': z.optional(integrationSchema),
});

const schemeSchema = z.object({
  type: z.optional(z.string()),
  name: z.optional(z.string()),
  'x-amazon-apigateway-authtype': z.optional(z.string()),
});

/**
 * An OpenAPI 3 export with API Gateway's extensions.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html
 */
export const exportSchema = z.object({
  openapi: z._default(z.string(), ''),
  paths: z._default(z.record(z.string(), z.record(z.string(), z.unknown())), {}),
  components: z.optional(
    z.object({ securitySchemes: z.optional(z.record(z.string(), schemeSchema)) }),
  ),
  'x-amazon-apigateway-policy': z.optional(z.unknown()),
  'x-amazon-apigateway-binary-media-types': z.optional(z.array(z.string())),
  /** By type; those that the API changes. */
  'x-amazon-apigateway-gateway-responses': z.optional(
    z.record(
      z.string(),
      z.object({ responseParameters: z.optional(z.record(z.string(), z.string())) }),
    ),
  ),
  /** For every method that names no other. */
  [validatorKey]: z.optional(z.string()),
});

/** A security scheme of the export: an API key or an authorizer. */
export type Scheme = z.infer<typeof schemeSchema>;
