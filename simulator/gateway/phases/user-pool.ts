import type { StoredAuthorizer } from '../../account/apigateway/state.ts';
import type { Claims } from '../../surroundings.ts';
import { type GatewayResponse, gatewayResponse } from '../answer.ts';
import type { Passage } from '../passage.ts';
import type { Phase } from './phase.ts';

/**
 * `COGNITO_USER_POOLS` authorization: an access token with one of the method's scopes, or, where it has none, an ID token, of one of the
 * authorizer's pools.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-invoke-api-integrated-with-cognito-user-pool.html
 */
export const userPool: Phase = (passage) => {
  const method = passage.match?.method;
  if (method?.authorizationType !== 'COGNITO_USER_POOLS') return undefined;
  const authorizer = passage.snapshot.authorizers[method.authorizerId ?? ''];
  const { claims } = passage.request;
  if (!authorizer || !claims || !isTrusted(authorizer, claims))
    return refused(passage, gatewayResponse('UNAUTHORIZED'));
  if (claims.exp !== undefined && Date.parse(claims.exp) <= passage.world.now.getTime())
    return refused(
      passage,
      gatewayResponse('UNAUTHORIZED', { message: 'The incoming token has expired' }),
    );
  const scopes = method.authorizationScopes ?? [];
  const granted = claims.scope?.split(' ') ?? [];
  const fits =
    scopes.length === 0
      ? claims.token_use === 'id'
      : claims.token_use === 'access' && scopes.some((scope) => granted.includes(scope));
  if (!fits) return refused(passage, gatewayResponse('UNAUTHORIZED'));
  passage.variables['authorizer.status'] = 200;
  return undefined;
};

/** `https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc` is the issuer of the pool `…:userpool/eu-west-1_abc`. */
const isTrusted = ({ providerARNs = [] }: StoredAuthorizer, { iss }: Claims): boolean =>
  providerARNs.some((arn) => arn.split('/').at(-1) === iss.split('/').at(-1));

function refused({ variables }: Passage, answer: GatewayResponse): GatewayResponse {
  variables['authorizer.status'] = answer.status;
  variables['authorizer.error'] = answer.message ?? '-';
  return answer;
}
