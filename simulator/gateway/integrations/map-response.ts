import type { IntegrationResponse } from '@aws-sdk/client-api-gateway';
import type { Answer } from '../answer.ts';
import { configurationError } from '../fail.ts';
import { type Passage, trace } from '../passage.ts';
import { render, UntransformableBody } from '../templates/render.ts';
import type { IntegrationOf } from './integration.ts';
import { templateInput } from './request-body.ts';

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
  const template = selected.responseTemplates?.['application/json'] ?? '';
  try {
    const body =
      template === '' ? response.body : render(template, templateInput(passage, response.body));
    trace(passage, `Method response body after transformations: ${body}`);
    return { status: Number(statusCode), body, headers: { 'content-type': 'application/json' } };
  } catch (error) {
    if (!(error instanceof UntransformableBody)) throw error;
    return configurationError(passage, 'Unable to transform response');
  }
}

/** The response whose pattern matches the whole selector, or the one without a pattern. */
function select(responses: readonly IntegrationResponse[], selector: string | null) {
  const matching = responses.find(
    ({ selectionPattern }) =>
      selector !== null &&
      selectionPattern &&
      new RegExp(`^(?:${selectionPattern})$`, 's').test(selector),
  );
  return matching ?? responses.find(({ selectionPattern }) => !selectionPattern);
}
