import { type Answer, gatewayResponse } from '../answer.ts';
import { configurationError } from '../fail.ts';
import type { Passage } from '../passage.ts';
import { render, type TemplateInput, UntransformableBody } from '../templates/render.ts';
import type { IntegrationOf } from './integration.ts';

/** What templates of this request may refer to. */
export const templateInput = (passage: Passage, body: string): TemplateInput => ({
  body,
  params: {
    ...passage.request.headers,
    ...passage.request.query,
    ...passage.match?.pathParameters,
  },
  stageVariables: passage.stageVariables,
  requestId: passage.requestId,
});

/**
 * The body that a non-proxy integration sends: mapped by the template of the request's media type, or passed through where
 * `passthroughBehavior` lets it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 */
export function requestBody(passage: Passage, integration: IntegrationOf): string | Answer {
  const templates = integration.requestTemplates ?? {};
  const mediaType = passage.request.headers?.['content-type'] ?? 'application/json';
  const template = templates[mediaType];
  const { body } = passage.request;
  if (template === undefined) return passedThrough(integration, templates, body);
  try {
    return template === '' ? body : render(template, templateInput(passage, body));
  } catch (error) {
    if (!(error instanceof UntransformableBody)) throw error;
    return configurationError(passage, 'Unable to transform request');
  }
}

function passedThrough(integration: IntegrationOf, templates: object, body: string) {
  const behavior = integration.passthroughBehavior ?? 'WHEN_NO_MATCH';
  const refuses =
    behavior === 'NEVER' || (behavior === 'WHEN_NO_TEMPLATES' && Object.keys(templates).length > 0);
  return refuses ? gatewayResponse('UNSUPPORTED_MEDIA_TYPE') : body;
}
