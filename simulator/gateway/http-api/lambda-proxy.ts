import type { StoredIntegration } from '../../account/apigatewayv2/state.ts';
import { BeyondSimulator } from '../../beyond-simulator.ts';
import type { Answer } from '../answer.ts';
import { proxyResponse } from '../integrations/proxy-response.ts';
import { addressInUri } from '../lambda/address.ts';
import { largestEvent } from '../lambda/service.ts';
import { sizeOf } from '../request.ts';
import { integrationFailed, refuse, timedOut } from './answer.ts';
import { invokeFunction } from './invoke-function.ts';
import { type HttpPassage, sourceArn } from './passage.ts';

const notAllowed =
  "The IAM role configured on the integration or API Gateway doesn't have permissions to call the integration. Check the permissions and try again.";
const notAssumed =
  "API Gateway doesn't have permissions to assume the IAM role configured on the integration. Check the permissions and try again.";
const malformed =
  "The response from the Lambda function doesn't match the format that API Gateway expects.";

/**
 * `AWS_PROXY` with a function: the function gets the request whole and says what to answer.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export function lambdaProxy(passage: HttpPassage, integration: StoredIntegration): Answer {
  if (sizeOf(passage.request) > largestEvent)
    throw new BeyondSimulator(
      'AWS does not say what an HTTP API answers where Lambda refuses the size of an event.',
    );
  const timeout = integration.TimeoutInMillis ?? 30_000;
  const invoked = invokeFunction(passage, addressInUri(integration.IntegrationUri ?? ''), {
    source: sourceArn(passage),
    role: integration.CredentialsArn,
    format: integration.PayloadFormatVersion,
  });
  if (invoked.kind === 'not-assumed') return integrationFailed(passage, notAssumed);
  if (invoked.kind === 'not-permitted') return integrationFailed(passage, notAllowed);
  passage.variables['integration.requestId'] = invoked.requestId;
  if (invoked.kind !== 'ran') {
    passage.variables['integration.integrationStatus'] = invoked.kind === 'throttled' ? 429 : 409;
    wait(passage, 2 + Math.floor(passage.world.random() * 4));
    return refuse(passage, 503, 'INTEGRATION_FAILURE');
  }
  if (invoked.duration > timeout) return timedOut(passage, timeout);
  wait(passage, Math.round(invoked.duration));
  passage.variables['integration.integrationStatus'] = 200;
  const { outcome } = invoked;
  if (outcome.kind === 'failed')
    return integrationFailed(
      passage,
      `The Lambda function returned the following error: ${outcome.error.errorMessage}. Check your Lambda function code and try again.`,
    );
  const answer = answerOf(outcome.value, integration.PayloadFormatVersion);
  if (!answer) return integrationFailed(passage, malformed);
  passage.variables['integration.status'] = answer.status;
  return answer;
}

/** With format 2.0, a value without a status is a body that went well. */
function answerOf(value: unknown, format: string | undefined): Answer | undefined {
  const hasStatus = typeof value === 'object' && value !== null && 'statusCode' in value;
  if (hasStatus || format === '1.0') return proxyResponse(value);
  const body = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'null');
  return { status: 200, body, headers: { 'content-type': 'application/json' } };
}

function wait(passage: HttpPassage, latency: number): void {
  passage.elapsed += latency;
  passage.integrationLatency = latency;
}
