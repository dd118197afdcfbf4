import type { StoredAuthorizer } from '../../account/apigatewayv2/state.ts';
import { remembered } from '../../remembered.ts';
import type { Answer } from '../answer.ts';
import { refuse } from './answer.ts';
import { type HttpPassage, moment } from './passage.ts';

/** The claims of a token as scenarios write them: its JSON, which stands for a token that is signed. */
interface Claims {
  readonly iss?: string;
  readonly aud?: string | readonly string[];
  readonly client_id?: string;
  readonly scope?: string;
  /** Seconds since 1970, or ISO 8601. */
  readonly exp?: number | string;
}

/** Milliseconds that API Gateway waits for an issuer. */
const patience = 1500;
/** The share of requests that meet a host of API Gateway without the issuer's keys: each keeps them for a while. */
const unkept = 0.5;

/**
 * Checks a token: issuer, audience, validity, then the route's scopes.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html
 */
export function jwtAuthorizer(
  passage: HttpPassage,
  { JwtConfiguration: { Issuer = '', Audience = [] } = {} }: StoredAuthorizer,
): Answer | undefined {
  const { token } = passage.request;
  if (token === undefined) return unauthorized(passage, 'missing: token not provided');
  const claims = claimsIn(token.replace(/^Bearer /i, ''));
  if (!claims) return invalid(passage, 'token contains an invalid number of segments');
  if (claims.iss !== Issuer) return invalid(passage, 'issuer does not match');
  const unread = keysOf(passage, Issuer);
  if (unread !== undefined) return invalid(passage, unread);
  const audience = claims.aud ?? claims.client_id ?? [];
  const named = typeof audience === 'string' ? [audience] : audience;
  if (!named.some((one) => Audience.includes(one)))
    return invalid(passage, 'the token does not have a valid audience');
  if (claims.exp !== undefined && timeOf(claims.exp) <= moment(passage).getTime())
    return invalid(passage, 'the token has expired');
  return scoped(passage, claims);
}

function scoped(passage: HttpPassage, { scope = '' }: Claims): Answer | undefined {
  const wanted = passage.match?.route.AuthorizationScopes ?? [];
  const given = scope.split(' ');
  if (wanted.length === 0 || wanted.some((one) => given.includes(one))) return undefined;
  passage.variables['authorizer.error'] = 'insufficient_scope';
  return refuse(passage, 403, 'ACCESS_DENIED');
}

/** What keeps API Gateway from the issuer's keys; undefined where nothing does. */
function keysOf({ world }: HttpPassage, issuer: string): string | undefined {
  if (world.random() >= unkept) return undefined;
  const host = world.surroundings.hosts[new URL(issuer).hostname];
  const answers = host?.up === true && host.fails === undefined && host.status < 400;
  return answers && host.duration <= patience
    ? undefined
    : 'OIDC discovery endpoint communication error';
}

const claimsIn = remembered((token): Claims | null => {
  try {
    const parsed: unknown = JSON.parse(token);
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    return null;
  }
});

const timeOf = (exp: number | string): number =>
  typeof exp === 'number' ? exp * 1000 : Date.parse(exp);

const invalid = (passage: HttpPassage, reason: string): Answer =>
  unauthorized(passage, `invalid_token: ${reason}`);

function unauthorized(passage: HttpPassage, error: string): Answer {
  passage.variables['authorizer.error'] = error;
  const answer = refuse(passage, 401, 'UNAUTHORIZED');
  const [kind, description = ''] = error.split(': ');
  const said =
    kind === 'missing' ? '' : ` scope="" error="${kind}" error_description="${description}"`;
  return { ...answer, headers: { ...answer.headers, 'www-authenticate': `Bearer${said}` } };
}
