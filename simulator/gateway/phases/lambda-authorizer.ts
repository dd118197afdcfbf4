import { authorizersFlushedAt } from '../../account/apigateway/deployed.ts';
import type { ApiGatewayState, StoredAuthorizer } from '../../account/apigateway/state.ts';
import { type Answer, gatewayResponse } from '../answer.ts';
import { authorizerPolicy } from '../authorizer/invoke.ts';
import { type AuthorizerPolicy, decide } from '../authorizer/policy.ts';
import { masked } from '../fail.ts';
import { remembered } from '../../remembered.ts';
import { methodArn, note, type Passage } from '../passage.ts';
import type { Phase } from './phase.ts';

/**
 * `CUSTOM` authorization: the identity is there, the function is asked (or its kept answer used), its policy decides.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
export const lambdaAuthorizer: Phase = (passage) => {
  const method = passage.match?.method;
  if (method?.authorizationType !== 'CUSTOM') return undefined;
  const authorizer = passage.snapshot.authorizers[method.authorizerId ?? ''];
  if (!authorizer) return gatewayResponse('AUTHORIZER_CONFIGURATION_ERROR');
  const identity = passage.request.token;
  if (!acceptable(authorizer, identity)) {
    passage.variables['authorizer.status'] = 401;
    return gatewayResponse('UNAUTHORIZED');
  }
  const policy = policyFor(passage, authorizer, identity ?? '');
  return 'status' in policy ? failed(passage, policy) : judged(passage, policy);
};

/** A token authorizer is not even asked about a token that is missing or does not look like one. */
function acceptable(authorizer: StoredAuthorizer, identity: string | undefined): boolean {
  const needed = authorizer.type === 'TOKEN' || ttlOf(authorizer) > 0;
  if (identity === undefined) return !needed || !authorizer.identitySource;
  const expression = authorizer.identityValidationExpression;
  return !expression || wholly(expression).test(identity);
}

const wholly = remembered((expression) => new RegExp(`^(?:${expression})$`));

function policyFor(passage: Passage, authorizer: StoredAuthorizer, identity: string) {
  const { world, api, stage } = passage;
  const key = `${api.id}/${stage.stageName}/${authorizer.id}/${identity}`;
  const state = world.account.state<ApiGatewayState>('apigateway');
  const flushed = authorizersFlushedAt(state, api.id, stage.stageName)?.getTime() ?? 0;
  const now = world.now.getTime();
  const kept = world.dataPlane.policies.get(key);
  if (kept && kept.until > now && kept.since > flushed) return kept.policy;
  const answer = authorizerPolicy(passage, authorizer, identity);
  if (!('status' in answer)) {
    const until = now + ttlOf(authorizer) * 1000;
    world.dataPlane.policies.set(key, { policy: answer, since: now, until });
  }
  return answer;
}

const ttlOf = (authorizer: StoredAuthorizer): number =>
  authorizer.authorizerResultTtlInSeconds ?? 300;

function failed(passage: Passage, answer: Answer): Answer {
  passage.variables['authorizer.status'] = answer.status;
  return answer;
}

function judged(passage: Passage, policy: AuthorizerPolicy): Answer | undefined {
  const principal = policy.principalId;
  note(passage, `Using valid authorizer policy for principal: ${masked(principal)}`);
  note(passage, 'Successfully completed authorizer execution');
  passage.variables['authorizer.status'] = 200;
  passage.variables['authorizer.principalId'] = principal;
  for (const [name, value] of Object.entries(policy.context)) {
    passage.variables[`authorizer.${name}`] = String(value);
  }
  const decision = decide(policy, methodArn(passage, passage.request.path));
  passage.variables['authorize.status'] = decision === 'allowed' ? 200 : 403;
  if (decision === 'allowed') return undefined;
  const standard = 'User is not authorized to access this resource';
  const end =
    decision === 'explicit-deny'
      ? 'with an explicit deny in an identity-based policy'
      : 'because no identity-based policy allows the execute-api:Invoke action';
  const message = `${standard} ${end}`;
  passage.variables['authorize.error'] = message;
  return gatewayResponse('ACCESS_DENIED', { message });
}
