import type { Answer } from '../answer.ts';
import { gatewayResponse } from '../answer.ts';
import { configurationError } from '../fail.ts';
import { complain, type Passage, trace } from '../passage.ts';
import { callLambda, type LambdaResult } from './call-lambda.ts';
import { isBase64, isBinary, notBase64 } from './base64.ts';
import type { IntegrationOf } from './integration.ts';
import { proxyResponse } from './proxy-response.ts';

/** `AWS_PROXY`: the function gets the request whole and says what to answer. */
export function lambdaProxy(passage: Passage, integration: IntegrationOf): Answer {
  const result = callLambda(passage, integration, { event: () => eventOf(passage) });
  if ('status' in result) return result;
  if (result.outcome.kind === 'failed') return functionError(passage, result, 502);
  const answer = isTransferredAsAsked(integration)
    ? proxyResponse(result.outcome.value)
    : undefined;
  if (!answer) {
    return configurationError(passage, 'Malformed Lambda proxy response', {
      status: 502,
      responseType: 'INTEGRATION_FAILURE',
    });
  }
  passage.variables['integration.status'] = answer.status;
  if (isToDecode(passage, result.outcome.value) && !isBase64(answer.body))
    return configurationError(passage, notBase64);
  trace(passage, () => `Method response body after transformations: ${answer.body}`);
  return answer;
}

/** What InvokeWithResponseStream answers is read as a stream only, and what Invoke answers only as a whole. */
const isTransferredAsAsked = ({ uri, responseTransferMode }: IntegrationOf): boolean =>
  uri.endsWith('/response-streaming-invocations') === (responseTransferMode === 'STREAM');

/** The body is decoded where the function says so and the API holds what the client accepts for binary. */
function isToDecode({ snapshot, request }: Passage, value: unknown): boolean {
  const accepted = request.headers?.['accept']?.split(/[,;]/)[0] ?? '*/*';
  const says = (value as { isBase64Encoded?: unknown }).isBase64Encoded === true;
  return says && isBinary(snapshot, accepted);
}

const eventOf = ({ request, match }: Passage): string =>
  JSON.stringify({
    resource: match?.resource.path,
    path: request.path,
    httpMethod: request.httpMethod,
    pathParameters: match?.pathParameters,
    body: request.body === '' ? null : request.body,
  });

/** The function threw, ran out of time or lost its process. */
export function functionError(passage: Passage, result: LambdaResult, status: number): Answer {
  reportFunctionError(passage, result);
  return gatewayResponse('INTEGRATION_FAILURE', { status });
}

/** The lines and fields that report a function error, whatever the client gets to see. */
export function reportFunctionError(passage: Passage, result: LambdaResult): void {
  if (result.outcome.kind !== 'failed') return;
  const { errorMessage } = result.outcome.error;
  passage.variables['integration.error'] = `Lambda Customer Function Error:${errorMessage}`;
  complain(
    passage,
    `Lambda execution failed with status 200 due to customer function error: ${errorMessage}. Lambda request id: ${result.lambdaRequestId}`,
  );
}
