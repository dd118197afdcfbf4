import { CreateAuthorizerCommand } from '@aws-sdk/client-apigatewayv2';
import type { Made } from '../api.ts';
import type { Row } from '../access-log.ts';
import type { HttpSetup } from '../http-api.ts';
import type { Place } from '../place.ts';
import type { HttpWorld } from './http-world.ts';
import { refusing } from './said.ts';

const jwtConfiguration = { issuer: 'https://id.example.com/', audience: ['shop'] };

/** Puts a JWT authorizer before the route. moto makes authorizers, and lists none. */
async function authorize({ account, apiId }: Place): Promise<Made<Pick<HttpSetup, 'route'>>> {
  const { issuer, audience } = jwtConfiguration;
  const identitySource = ['$request.header.Authorization'];
  const { AuthorizerId: authorizerId } = await account.http.send(
    new CreateAuthorizerCommand({
      ApiId: apiId,
      Name: 'customers',
      AuthorizerType: 'JWT',
      IdentitySource: identitySource,
      JwtConfiguration: { Issuer: issuer, Audience: audience },
    }),
  );
  const made = { authorizerId, name: 'customers', authorizerType: 'JWT', identitySource };
  const body = JSON.stringify({ items: [{ ...made, jwtConfiguration }] });
  const headers = { 'content-type': 'application/json' };
  return {
    route: { AuthorizationType: 'JWT', AuthorizerId: authorizerId },
    manner: {
      reply: ({ method, path }) =>
        method === 'GET' && path === `/v2/apis/${apiId}/authorizers`
          ? { status: 200, headers, body }
          : undefined,
    },
  };
}

/** Tokens that the authorizer refuses, in the words of the access log. */
const refuses = (cause: string, error: string, more: Row = {}): HttpWorld => ({
  causes: [cause],
  before: authorize,
  traffic: refusing,
  rows: [
    {
      status: 401,
      'error.message': 'Unauthorized',
      'error.responseType': 'UNAUTHORIZED',
      'authorizer.error': error,
      ...more,
    },
  ],
});

/** HTTP APIs whose callers bring tokens. */
export const jwt: Readonly<Record<string, HttpWorld>> = {
  'HTTP API, token of another issuer': refuses(
    'jwt-invalid-issuer',
    'invalid_token: issuer does not match',
  ),
  'HTTP API, token for another audience': refuses(
    'jwt-invalid-audience',
    'invalid_token: the token does not have a valid audience',
  ),
  'HTTP API, token expired': refuses('jwt-token-expired', 'invalid_token: the token has expired'),
  'HTTP API, token without the scope': refuses('jwt-insufficient-scope', 'insufficient_scope', {
    status: 403,
    'error.message': 'Forbidden',
    'error.responseType': 'ACCESS_DENIED',
  }),
};
