import { BeyondSimulator } from '../../beyond-simulator.ts';
import { type Answer, gatewayResponse } from '../answer.ts';
import { configurationError } from '../fail.ts';
import type { Passage } from '../passage.ts';
import { isBinary } from './base64.ts';
import { Untransformable } from '../templates/render.ts';
import { transform } from '../templates/transform.ts';
import type { IntegrationOf } from './integration.ts';

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
  const binary = isBinary(passage.snapshot, mediaType);
  const isText = binary && integration.contentHandling === 'CONVERT_TO_TEXT';
  const body = isText ? Buffer.from(passage.request.body).toString('base64') : passage.request.body;
  if (template === undefined) return passedThrough(integration, templates, body);
  // Templates are for text: bytes need to be converted first.
  if (template !== '' && binary && !isText)
    return configurationError(passage, 'Unable to transform request');
  try {
    return template === '' ? body : mapped(passage, template, body);
  } catch (error) {
    if (!(error instanceof Untransformable)) throw error;
    return configurationError(passage, 'Unable to transform request');
  }
}

/** @throws BeyondSimulator for a template that sets headers or parameters of the request: no backend here reads them */
function mapped(passage: Passage, template: string, body: string): string {
  const { text, context } = transform(passage, template, body);
  const { header, path, querystring } = context.requestOverride;
  if (Object.keys({ ...header, ...path, ...querystring }).length > 0)
    throw new BeyondSimulator('The simulator does not know $context.requestOverride.');
  return text;
}

function passedThrough(integration: IntegrationOf, templates: object, body: string) {
  const behavior = integration.passthroughBehavior ?? 'WHEN_NO_MATCH';
  const refuses =
    behavior === 'NEVER' || (behavior === 'WHEN_NO_TEMPLATES' && Object.keys(templates).length > 0);
  return refuses ? gatewayResponse('UNSUPPORTED_MEDIA_TYPE') : body;
}
