import { gatewayResponse } from '../answer.ts';
import { isJson } from '../integrations/payload.ts';
import { complain, type Passage } from '../passage.ts';
import type { Phase } from './phase.ts';

const notOfModel =
  'Request body does not match model schema for content type application/json: [Unknown error parsing request body]';

/**
 * What the method requires is checked before its integration is called: parameters by name, a body against its model. The models that
 * the simulator knows take any JSON.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
export const validateRequest: Phase = (passage) => {
  const { match, snapshot } = passage;
  const validator = snapshot.validators?.[match?.method.requestValidatorId ?? ''];
  if (!validator) return undefined;
  const missing = validator.validateRequestParameters ? missingIn(passage) : [];
  if (missing.length > 0) {
    const message = `Missing required request parameters: [${missing.join(', ')}]`;
    complain(passage, message);
    return gatewayResponse('BAD_REQUEST_PARAMETERS', { message });
  }
  if (!validator.validateRequestBody || fitsModel(passage)) return undefined;
  complain(passage, notOfModel);
  return gatewayResponse('BAD_REQUEST_BODY');
};

function missingIn({ match, request }: Passage): string[] {
  return Object.entries(match?.method.requestParameters ?? {}).flatMap(([key, required]) => {
    const [, , place, name = ''] = key.split('.');
    const given =
      place === 'header' ? request.headers?.[name.toLowerCase()] : request.query?.[name];
    return required && place !== 'path' && !given ? [name] : [];
  });
}

function fitsModel({ match, request }: Passage): boolean {
  const type = request.headers?.['content-type'] ?? 'application/json';
  const model = match?.method.requestModels?.[type];
  return model === undefined || isJson(request.body);
}
