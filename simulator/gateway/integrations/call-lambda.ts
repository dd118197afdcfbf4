import { type Answer, gatewayResponse } from '../answer.ts';
import { configurationError, integrationTimeout } from '../fail.ts';
import { addressInUri } from '../lambda/address.ts';
import { invoke } from '../lambda/invoke.ts';
import type { RunOutcome } from '../lambda/outcome.ts';
import { limitsOf, resolve } from '../lambda/lookup.ts';
import { type ServiceRefusal, serviceRefusal } from '../lambda/service.ts';
import { startFailure } from '../lambda/start-failure.ts';
import { mayInvoke } from '../lambda/permission.ts';
import { complain, methodArn, moment, note, type Passage, trace } from '../passage.ts';
import { sizeOf } from '../request.ts';
import { asRole, notAssumed } from '../role.ts';
import type { IntegrationOf } from './integration.ts';
import { eventSize, invalidContent } from './payload.ts';

/** What Lambda's Invoke action gave the integration. */
export interface LambdaResult {
  readonly outcome: RunOutcome;
  readonly lambdaRequestId: string;
}

/** The payload of a run's answer: the returned value, or the error, as JSON. */
export const payloadOf = (outcome: RunOutcome): string =>
  JSON.stringify(outcome.kind === 'returned' ? outcome.value : outcome.error) ?? 'null';

/** What a function gets: the body as it was mapped, or an event that API Gateway makes, which is always JSON. */
type Sent = { readonly body: string } | { readonly event: () => string };

/**
 * Invokes the function behind an integration.
 *
 * @returns the result of a run, or API Gateway's own answer where there was none in time
 */
export function callLambda(
  passage: Passage,
  integration: IntegrationOf,
  sent: Sent,
): LambdaResult | Answer {
  const { world } = passage;
  const address = addressInUri(integration.uri);
  const endpoint = () =>
    `https://lambda.${world.account.region}.amazonaws.com/2015-03-31/functions/${address?.arn}/invocations`;
  trace(passage, () => `Endpoint request URI: ${endpoint()}`);
  trace(passage, () => {
    const body = 'body' in sent ? sent.body : sent.event();
    return `Endpoint request body after transformations: ${body}`;
  });
  trace(passage, () => `Sending request to ${endpoint()}`);
  if (integration.httpMethod !== 'POST') return wrongMethod(passage);
  const resolved = address && resolve(world, address);
  const role = integration.credentials;
  if (role && asRole(world, role, 'lambda:InvokeFunction', address?.arn ?? '') === 'not-assumed')
    return configurationError(passage, notAssumed(role));
  // A function, version or alias that is gone has no policy any more either.
  if (!address || !resolved || !permitted(passage, integration, resolved)) {
    return configurationError(passage, 'Invalid permissions on Lambda function');
  }
  const invalid = 'body' in sent ? invalidContent(sent.body) : null;
  if (invalid) return handedOn(passage, invalid);
  const size = 'event' in sent ? eventSize(passage) : sizeOf(passage.request);
  const refusal = serviceRefusal(world, size);
  if (refusal) return refusedByService(passage, refusal);
  const limits = limitsOf(world, resolved);
  const event =
    'event' in sent ? ({ format: '1.0', path: passage.request.path } as const) : undefined;
  const invocation = invoke(world, resolved, address, limits, moment(passage), event);
  passage.integrationRequestId = invocation.requestId;
  passage.variables['integration.requestId'] = invocation.requestId;
  if (invocation.kind === 'throttled') return throttled(passage, invocation.reason);
  if (invocation.kind === 'not-ready') {
    const failure = startFailure(invocation.code);
    if (failure) return cannotStart(passage, failure.message);
    const reason = `The operation cannot be performed at this time. The function is currently in the following state: ${invocation.state}`;
    return refused(passage, 409, reason);
  }
  if (invocation.duration > integration.timeoutInMillis) {
    received(passage, integration.timeoutInMillis);
    return integrationTimeout(passage);
  }
  const { outcome } = invocation;
  received(passage, Math.round(invocation.duration), 200);
  trace(passage, () => `Endpoint response body before transformations: ${payloadOf(outcome)}`);
  return { outcome, lambdaRequestId: invocation.requestId };
}

function permitted(
  passage: Passage,
  integration: IntegrationOf,
  resolved: { arn: string; policyStatements: readonly unknown[] },
): boolean {
  // With credentials it is the role's own policy that decides.
  const { credentials } = integration;
  if (credentials)
    return asRole(passage.world, credentials, 'lambda:InvokeFunction', resolved.arn) === 'allowed';
  // The path that was asked for: a statement that names a parameter, as in `/orders/{id}`, covers nothing.
  const source = methodArn(passage, passage.request.path);
  const { accountId } = passage.world.account;
  return mayInvoke(resolved.policyStatements, resolved.arn, source, accountId);
}

/** Time passes until the backend answers; `status` is what Lambda's own API says, absent where it said nothing in time. */
function received(passage: Passage, latency: number, status?: number): void {
  passage.elapsed += latency;
  passage.integrationLatency = latency;
  if (status === undefined) return;
  passage.variables['integration.integrationStatus'] = status;
  note(passage, `Received response. Status: ${status}, Integration latency: ${latency} ms`);
}

/** An answer of Lambda's own API that goes on to the client. */
function handedOn(passage: Passage, answer: Answer): Answer {
  passage.integrationRequestId = passage.world.ids.newUuid();
  received(passage, 2 + Math.floor(passage.world.random() * 4), answer.status);
  trace(passage, () => `Endpoint response body before transformations: ${answer.body}`);
  invocationFailed(passage, answer.status);
  return answer;
}

/** Lambda's own service takes no invocation. */
function refusedByService(passage: Passage, { status, body }: ServiceRefusal): Answer {
  passage.integrationRequestId = passage.world.ids.newUuid();
  received(passage, 2 + Math.floor(passage.world.random() * 4), status);
  trace(passage, () => `Endpoint response body before transformations: ${JSON.stringify(body)}`);
  invocationFailed(passage, status);
  return status === 413
    ? gatewayResponse('REQUEST_TOO_LARGE')
    : configurationError(passage, body.Message, { responseType: 'INTEGRATION_FAILURE' });
}

/** Lambda knows no action behind another method than POST. */
function wrongMethod(passage: Passage): Answer {
  passage.integrationRequestId = passage.world.ids.newUuid();
  received(passage, 2 + Math.floor(passage.world.random() * 4), 403);
  trace(
    passage,
    () =>
      'Endpoint response body before transformations: <AccessDeniedException>\n  <Message>Unable to determine service/operation name to be authorized</Message>\n</AccessDeniedException>\n',
  );
  invocationFailed(passage, 403);
  return configurationError(passage, '', { responseType: 'INTEGRATION_FAILURE' });
}

function throttled(passage: Passage, reason: string): Answer {
  return refused(passage, 429, 'Rate Exceeded.', {
    Reason: reason,
    Type: 'User',
    message: 'Rate Exceeded.',
  });
}

/** API Gateway takes what Lambda's own service answers here for what the function returned. */
function cannotStart(passage: Passage, Message: string): Answer {
  received(passage, 2 + Math.floor(passage.world.random() * 4), 502);
  const body = JSON.stringify({ Message, Type: 'User' });
  trace(passage, () => `Endpoint response body before transformations: ${body}`);
  invocationFailed(passage, 502);
  return configurationError(passage, 'Malformed Lambda proxy response', {
    status: 502,
    responseType: 'INTEGRATION_FAILURE',
  });
}

function refused(
  passage: Passage,
  status: number,
  reason: string,
  body: object = { Message: reason },
) {
  received(passage, 2 + Math.floor(passage.world.random() * 4), status);
  trace(passage, () => `Endpoint response body before transformations: ${JSON.stringify(body)}`);
  invocationFailed(passage, status);
  return configurationError(passage, reason, { responseType: 'INTEGRATION_FAILURE' });
}

function invocationFailed(passage: Passage, status: number): void {
  const id = passage.integrationRequestId;
  complain(passage, `Lambda invocation failed with status: ${status}. Lambda request id: ${id}`);
}
