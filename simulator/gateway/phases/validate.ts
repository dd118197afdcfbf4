import { gatewayResponse } from '../answer.ts';
import type { Phase } from './phase.ts';

/** Request validation: the parameters that the method requires. Models are beyond the simulator. */
export const validate: Phase = ({ match, request }) => {
  const { requestValidatorId, requestParameters = {}, requestModels } = match?.method ?? {};
  if (!requestValidatorId) return undefined;
  if (Object.keys(requestModels ?? {}).length > 0) {
    throw new Error('The simulator cannot validate request bodies.');
  }
  const given = { ...request.headers, ...request.query, ...match?.pathParameters };
  const absent = Object.entries(requestParameters)
    // `method.request.querystring.page` and the like
    .flatMap(([parameter, required]) => (required ? parameter.split('.').slice(3).join('.') : []))
    .filter((name) => !given[name]);
  if (absent.length === 0) return undefined;
  return gatewayResponse('BAD_REQUEST_PARAMETERS', {
    message: `Missing required request parameters: [${absent.join(', ')}]`,
  });
};
