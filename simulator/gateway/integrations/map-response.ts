import type { IntegrationResponse } from '@aws-sdk/client-api-gateway';
import type { Answer } from '../answer.ts';
import { remembered } from '../../remembered.ts';
import { configurationError } from '../fail.ts';
import { type Passage, trace } from '../passage.ts';
import { isBase64, notBase64 } from './base64.ts';
import { Untransformable } from '../templates/render.ts';
import { transform } from '../templates/transform.ts';
import type { IntegrationOf } from './integration.ts';

/** What a backend gave a non-proxy integration. */
export interface BackendResponse {
  readonly status: number;
  /**
   * What selection patterns are matched against: the status of HTTP backends, the `errorMessage` of a Lambda function that
   * failed. Null: only the default response will do.
   */
  readonly selector: string | null;
  readonly body: string;
}

/**
 * Turns a backend's response into the method's response.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
 */
export function mapResponse(
  passage: Passage,
  integration: IntegrationOf,
  response: BackendResponse,
): Answer {
  const selected = select(Object.values(integration.integrationResponses ?? {}), response.selector);
  if (!selected?.statusCode) {
    const reason = `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${response.status}`;
    return configurationError(passage, reason);
  }
  const { statusCode } = selected;
  if (!passage.match?.method.methodResponses?.[statusCode]) {
    return configurationError(
      passage,
      `Output mapping refers to an invalid method response: ${statusCode}`,
    );
  }
  if (selected.contentHandling === 'CONVERT_TO_BINARY' && !isBase64(response.body))
    return configurationError(passage, notBase64);
  const template = selected.responseTemplates?.['application/json'] ?? '';
  try {
    const answer = mapped(passage, template, { statusCode, body: response.body });
    trace(passage, () => `Method response body after transformations: ${answer.body}`);
    return answer;
  } catch (error) {
    if (!(error instanceof Untransformable)) throw error;
    return configurationError(passage, 'Unable to transform response');
  }
}

const json = { 'content-type': 'application/json' };

/** The answer as the template makes it, which may set its own status and headers. */
function mapped(
  passage: Passage,
  template: string,
  { statusCode, body }: { statusCode: string; body: string },
): Answer {
  if (template === '') return { status: Number(statusCode), body, headers: json };
  const { text, context } = transform(passage, template, body);
  const { status = statusCode, header } = context.responseOverride;
  const headers = Object.entries(header).map(([name, value]) => [name, String(value)]);
  return {
    status: Number(status),
    body: text,
    headers: { ...json, ...(Object.fromEntries(headers) as Record<string, string>) },
  };
}

const wholly = remembered((pattern) => new RegExp(`^(?:${pattern})$`, 's'));

/** The response whose pattern matches the whole selector, or the one without a pattern. */
function select(responses: readonly IntegrationResponse[], selector: string | null) {
  const matching = responses.find(
    ({ selectionPattern }) =>
      selector !== null && selectionPattern && wholly(selectionPattern).test(selector),
  );
  return matching ?? responses.find(({ selectionPattern }) => !selectionPattern);
}
