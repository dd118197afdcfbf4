import type { CreateIntegrationRequest } from '@aws-sdk/client-apigatewayv2';
import type { Account } from '../../account/account.ts';
import { invocationUri } from '../functions.ts';
import type { HttpApiBuilder } from '../http-api.ts';
import type { FunctionName } from './functions.ts';

export const reviewsHost = 'reviews.example.com';
export const issuerHost = 'id.example.com';
export const issuer = `https://${issuerHost}/`;
export const audience = 'storefront';
export const scope = 'orders/read';

/** `AWS_PROXY` to a function by its ARN alone, as HTTP APIs take it. */
export const toFunction = (
  IntegrationUri: string,
  PayloadFormatVersion = '2.0',
): Omit<CreateIntegrationRequest, 'ApiId'> => ({
  IntegrationType: 'AWS_PROXY',
  IntegrationUri,
  PayloadFormatVersion,
});

/** Defines the routes of the storefront. @returns the ids of its authorizers, routes and integrations, by what they are for */
export function defineRoutes(
  { region }: Account,
  api: HttpApiBuilder,
  functions: Readonly<Record<FunctionName, string>>,
) {
  const jwtAuthorizerId = api.authorizer({
    Name: 'customers',
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: issuer, Audience: [audience] },
  });
  const authorizerId = api.authorizer({
    Name: 'gatekeeper',
    AuthorizerType: 'REQUEST',
    AuthorizerUri: invocationUri(region, functions.gatekeeper),
    AuthorizerPayloadFormatVersion: '2.0',
    EnableSimpleResponses: true,
    IdentitySource: ['$request.header.Authorization'],
    AuthorizerResultTtlInSeconds: 0,
  });
  const made = {
    items: api.route('GET /items', toFunction(functions.items)),
    item: api.route('GET /items/{id}', toFunction(functions.items)),
    baskets: api.route('POST /baskets', toFunction(functions.baskets)),
    orders: api.route('GET /orders', toFunction(functions.history), {
      AuthorizationType: 'JWT',
      AuthorizerId: jwtAuthorizerId,
      AuthorizationScopes: [scope],
    }),
    profile: api.route('GET /profile', toFunction(functions.profile), {
      AuthorizationType: 'CUSTOM',
      AuthorizerId: authorizerId,
    }),
    legacy: api.route('ANY /legacy/{proxy+}', toFunction(functions.legacy, '1.0')),
    reviews: api.route('GET /reviews', {
      IntegrationType: 'HTTP_PROXY',
      IntegrationMethod: 'GET',
      IntegrationUri: `https://${reviewsHost}/v1/reviews`,
      PayloadFormatVersion: '1.0',
    }),
  };
  const by = (field: 'routeId' | 'integrationId') =>
    Object.fromEntries(Object.entries(made).map(([name, ids]) => [name, ids[field]]));
  return { jwtAuthorizerId, authorizerId, route: by('routeId'), integration: by('integrationId') };
}
