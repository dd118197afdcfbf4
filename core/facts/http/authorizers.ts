import {
  type Authorizer as RawAuthorizer,
  GetAuthorizersCommand,
} from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import type { Authorizer } from '../../model/facts/authorizer.ts';
import type { Target } from '../../model/target.ts';
import { listed } from './pages.ts';

/**
 * The API's authorizers.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-authorizers.html
 */
export const authorizers = async (
  environment: Environment,
  { apiId: ApiId }: Target,
): Promise<Authorizer[]> => {
  const found = await listed(environment, (client, page) =>
    client.send(new GetAuthorizersCommand({ ApiId, ...page })),
  );
  return found.map(authorizerOf);
};

const authorizerOf = (raw: RawAuthorizer): Authorizer => ({
  id: raw.AuthorizerId ?? '',
  name: raw.Name ?? '',
  type: raw.AuthorizerType ?? '',
  ...(raw.AuthorizerUri && { authorizerUri: raw.AuthorizerUri }),
  ...(raw.AuthorizerCredentialsArn && { authorizerCredentials: raw.AuthorizerCredentialsArn }),
  ...(raw.IdentitySource?.length && { identitySource: raw.IdentitySource.join(',') }),
  ...(raw.AuthorizerResultTtlInSeconds !== undefined && {
    authorizerResultTtlInSeconds: raw.AuthorizerResultTtlInSeconds,
  }),
  ...(raw.AuthorizerPayloadFormatVersion && {
    payloadFormatVersion: raw.AuthorizerPayloadFormatVersion,
  }),
  ...(raw.EnableSimpleResponses !== undefined && {
    enableSimpleResponses: raw.EnableSimpleResponses,
  }),
  ...(raw.JwtConfiguration && {
    jwt: {
      issuer: raw.JwtConfiguration.Issuer ?? '',
      audience: raw.JwtConfiguration.Audience ?? [],
    },
  }),
});
