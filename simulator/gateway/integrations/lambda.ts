import { type Answer, gatewayResponse } from '../answer.ts';
import { callLambda, payloadOf } from './call-lambda.ts';
import type { IntegrationOf } from './integration.ts';
import { reportFunctionError } from './lambda-proxy.ts';
import { complain, type Passage } from '../passage.ts';
import { isJson } from './payload.ts';
import { mapResponse } from './map-response.ts';
import { requestBody } from './request-body.ts';

/** `AWS` with a Lambda function: templates map the request and the response; errors are found by their message. */
export function lambda(passage: Passage, integration: IntegrationOf): Answer {
  const body = requestBody(passage, integration);
  if (typeof body !== 'string') return body;
  // Lambda parses the payload of an invocation; without one it takes `{}`.
  if (!isJson(body === '' ? '{}' : body)) return notJson(passage);
  const result = callLambda(passage, integration, { body });
  if ('status' in result) return result;
  reportFunctionError(passage, result);
  const { outcome } = result;
  const selector = outcome.kind === 'failed' ? outcome.error.errorMessage : null;
  passage.variables['integration.status'] = 200;
  return mapResponse(passage, integration, { status: 200, selector, body: payloadOf(outcome) });
}

/** What Lambda answers to a template that wrote something else, which goes back to the client. */
function notJson(passage: Passage): Answer {
  const message = 'Could not parse request body into json: Unexpected character';
  complain(passage, `Execution failed due to configuration error: ${message}`);
  return gatewayResponse('INTEGRATION_FAILURE', { status: 400, message });
}
