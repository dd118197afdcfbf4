import type { Answer } from '../answer.ts';
import type { Passage } from '../passage.ts';
import { callLambda } from './call-lambda.ts';
import type { IntegrationOf } from './integration.ts';
import { reportFunctionError } from './lambda-proxy.ts';
import { mapResponse } from './map-response.ts';
import { requestBody } from './request-body.ts';

/** `AWS` with a Lambda function: templates map the request and the response; errors are found by their message. */
export function lambda(passage: Passage, integration: IntegrationOf): Answer {
  const body = requestBody(passage, integration);
  if (typeof body !== 'string') return body;
  const result = callLambda(passage, integration, body);
  if ('status' in result) return result;
  reportFunctionError(passage, result);
  const { outcome, payload } = result;
  const selector = outcome.kind === 'failed' ? outcome.error.errorMessage : null;
  passage.variables['integration.status'] = 200;
  return mapResponse(passage, integration, { status: 200, selector, body: payload });
}
