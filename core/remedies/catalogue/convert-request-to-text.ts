import { defineRemedy } from '../define-remedy.ts';
import { brokenRoutes } from '../integrations.ts';
import { setIntegrations, setIntegrationsCalls } from '../set-integrations.ts';

const toText = 'CONVERT_TO_TEXT';

/**
 * Lets a template be applied to requests that the API takes for binary. Only for templates that make no use of the body, which is base64
 * then; the media types of the API stay as they are, because other methods need them.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
export default defineRemedy({
  id: 'convert-request-to-text',
  apis: ['REST'],
  risk: 'medium',
  ...setIntegrationsCalls,
  plan(cause, facts) {
    const unset = (brokenRoutes(cause, facts) ?? []).filter(
      ({ integration }) => integration.contentHandling === undefined,
    );
    const set = setIntegrations(facts, 'convert-request-to-text', unset, 'contentHandling', toText);
    return set && { ...set, lifetime: 'permanent' };
  },
});
