import type { StoredAuthorizer } from '../../account/apigateway/state.ts';
import { type Answer, gatewayResponse } from '../answer.ts';
import { masked } from '../fail.ts';
import { addressInUri } from '../lambda/address.ts';
import { invoke, type Invocation } from '../lambda/invoke.ts';
import { limitsOf, resolve } from '../lambda/lookup.ts';
import { mayInvoke } from '../lambda/permission.ts';
import { complain, moment, note, type Passage, trace } from '../passage.ts';
import { asRole, notAssumed } from '../role.ts';
import { fillStageVariables } from '../stage-variables.ts';
import { type AuthorizerPolicy, parsePolicy } from './policy.ts';

/** Asks the authorizer's function. @returns its policy, or API Gateway's own answer where it gave none */
export function authorizerPolicy(
  passage: Passage,
  authorizer: StoredAuthorizer,
  identity: string,
): AuthorizerPolicy | Answer {
  const { world, stageVariables } = passage;
  note(passage, `Starting authorizer: ${authorizer.id} for request: ${passage.requestId}`);
  note(passage, `Incoming identity: ${masked(identity)}`);
  const address = addressInUri(fillStageVariables(authorizer.authorizerUri ?? '', stageVariables));
  const resolved = address && resolve(world, address);
  const source = authorizerArn(passage, authorizer.id);
  const role = authorizer.authorizerCredentials;
  const decision = role && asRole(world, role, 'lambda:InvokeFunction', address?.arn ?? '');
  if (role && decision === 'not-assumed') return misconfigured(passage, notAssumed(role));
  const permitted =
    resolved &&
    (decision
      ? decision === 'allowed'
      : mayInvoke(resolved.policyStatements, resolved.arn, source, world.account.accountId));
  if (!address || !permitted) return notPermitted(passage);
  const limits = limitsOf(world, resolved);
  const invocation = invoke(world, resolved, address, limits, moment(passage));
  passage.variables['authorizer.requestId'] = invocation.requestId;
  if (invocation.kind !== 'ran') return notRun(passage, invocation);
  passage.elapsed += Math.round(invocation.duration);
  passage.variables['authorizer.latency'] = Math.round(invocation.duration);
  passage.variables['authorizer.integrationStatus'] = 200;
  return read(passage, invocation);
}

function read(
  passage: Passage,
  { outcome }: Extract<Invocation, { kind: 'ran' }>,
): AuthorizerPolicy | Answer {
  const payload = outcome.kind === 'returned' ? outcome.value : outcome.error;
  trace(passage, () => `Authorizer result body before parsing: ${JSON.stringify(payload)}`);
  if (outcome.kind === 'failed') {
    // The one error message that API Gateway understands.
    if (outcome.error.errorMessage === 'Unauthorized') return gatewayResponse('UNAUTHORIZED');
    return misconfigured(
      passage,
      'Invalid JSON in response: Unrecognized field "errorType" , not marked as ignorable',
    );
  }
  return parsePolicy(outcome.value) ?? misconfigured(passage, 'Could not parse policy');
}

function notPermitted(passage: Passage): Answer {
  complain(passage, 'Invalid permissions on Lambda function');
  return misconfigured(passage, 'Authorizer error');
}

/** Lambda refused the invocation. */
function notRun(passage: Passage, { kind, requestId }: Invocation): Answer {
  const status = kind === 'throttled' ? 429 : 409;
  passage.variables['authorizer.integrationStatus'] = status;
  complain(
    passage,
    `Lambda invocation failed with status: ${status}. Lambda request id: ${requestId}`,
  );
  return misconfigured(passage, 'Authorizer error');
}

function misconfigured(passage: Passage, reason: string): Answer {
  passage.variables['authorizer.error'] = 'AuthorizerConfigurationException';
  complain(passage, `Execution failed due to configuration error: ${reason}`);
  complain(passage, 'AuthorizerConfigurationException');
  complain(passage, 'Gateway response type: AUTHORIZER_CONFIGURATION_ERROR with status code: 500');
  return gatewayResponse('AUTHORIZER_CONFIGURATION_ERROR');
}

function authorizerArn({ world, api }: Passage, authorizerId: string): string {
  const { region, accountId } = world.account;
  return `arn:aws:execute-api:${region}:${accountId}:${api.id}/authorizers/${authorizerId}`;
}
