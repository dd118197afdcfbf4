import type { Answer } from '../answer.ts';
import { gatewayResponse } from '../answer.ts';
import { configurationError } from '../fail.ts';
import { complain, type Passage, trace } from '../passage.ts';
import { callLambda, type LambdaResult } from './call-lambda.ts';
import type { IntegrationOf } from './integration.ts';

/** `AWS_PROXY`: the function gets the request whole and says what to answer. */
export function lambdaProxy(passage: Passage, integration: IntegrationOf): Answer {
  const result = callLambda(passage, integration, { event: () => eventOf(passage) });
  if ('status' in result) return result;
  if (result.outcome.kind === 'failed') return functionError(passage, result, 502);
  const answer = proxyResponse(result.outcome.value);
  if (!answer) {
    return configurationError(passage, 'Malformed Lambda proxy response', {
      status: 502,
      responseType: 'INTEGRATION_FAILURE',
    });
  }
  passage.variables['integration.status'] = answer.status;
  trace(passage, () => `Method response body after transformations: ${answer.body}`);
  return answer;
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

/**
 * The answer that a function's value stands for.
 *
 * @returns undefined for a value that is not a proxy response
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
function proxyResponse(value: unknown): Answer | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { statusCode, headers, multiValueHeaders, body = '' } = value as Record<string, unknown>;
  const status = Number(statusCode);
  if (statusCode === undefined || !Number.isInteger(status) || status < 100 || status > 599) {
    return undefined;
  }
  if (typeof body !== 'string' && body !== null) return undefined;
  const single = fieldsOf(headers, (one) => typeof one !== 'object' || one === null);
  const several = fieldsOf(multiValueHeaders, Array.isArray);
  if (!single || !several) return undefined;
  const fields = textOf(single);
  for (const name in several) fields[name] = String(several[name]);
  return { status, body: body ?? '', headers: fields };
}

/** Headers by name, none where there are none. @returns undefined where they are not an object, or a value is not as it must be */
function fieldsOf(
  headers: unknown,
  isValue: (one: unknown) => boolean,
): Record<string, unknown> | undefined {
  if (headers === undefined || headers === null) return {};
  if (typeof headers !== 'object' || Array.isArray(headers)) return undefined;
  return Object.values(headers).every(isValue) ? { ...headers } : undefined;
}

function textOf(fields: Record<string, unknown>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const name in fields) texts[name] = String(fields[name]);
  return texts;
}
