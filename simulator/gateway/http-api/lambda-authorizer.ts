import type { StoredAuthorizer } from '../../account/apigatewayv2/state.ts';
import type { Answer } from '../answer.ts';
import { decide, parsePolicy } from '../authorizer/policy.ts';
import { addressInUri } from '../lambda/address.ts';
import { refuse } from './answer.ts';
import { invokeFunction } from './invoke-function.ts';
import { apiArn, type HttpPassage } from './passage.ts';

/** Milliseconds that API Gateway waits for an authorizer. */
const patience = 10_000;

/**
 * A `REQUEST` authorizer: the identity is there, its function is asked, and its answer decides.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
export function lambdaAuthorizer(
  passage: HttpPassage,
  authorizer: StoredAuthorizer,
): Answer | undefined {
  const { token } = passage.request;
  if (token === undefined && (authorizer.IdentitySource?.length ?? 0) > 0)
    return refuse(passage, 401, 'UNAUTHORIZED');
  const address = addressInUri(authorizer.AuthorizerUri ?? '');
  const invoked = invokeFunction(passage, address, {
    source: apiArn(passage, `authorizers/${authorizer.AuthorizerId}`),
    role: authorizer.AuthorizerCredentialsArn,
    format: authorizer.AuthorizerPayloadFormatVersion,
  });
  if (invoked.kind !== 'ran') return refuse(passage, 500, 'AUTHORIZER_CONFIGURATION_ERROR');
  passage.elapsed += Math.min(Math.round(invoked.duration), patience);
  if (invoked.duration > patience || invoked.outcome.kind === 'failed')
    return refuse(passage, 500, 'AUTHORIZER_FAILURE');
  const isAllowed = allows(passage, authorizer, invoked.outcome.value);
  if (isAllowed === undefined) return refuse(passage, 500, 'AUTHORIZER_CONFIGURATION_ERROR');
  return isAllowed ? undefined : refuse(passage, 403, 'ACCESS_DENIED');
}

/** @returns undefined where the answer is not of the form that the authorizer is set to */
function allows(
  passage: HttpPassage,
  { EnableSimpleResponses }: StoredAuthorizer,
  value: unknown,
): boolean | undefined {
  if (EnableSimpleResponses) {
    const { isAuthorized } = (value ?? {}) as { isAuthorized?: unknown };
    return typeof isAuthorized === 'boolean' ? isAuthorized : undefined;
  }
  const policy = parsePolicy(value);
  const { stage, request } = passage;
  const method = apiArn(passage, `${stage.StageName}/${request.httpMethod}${request.path}`);
  return policy && decide(policy, method) === 'allowed';
}
