import { gatewayResponse } from '../answer.ts';
import type { Phase } from './phase.ts';

/** A path or method that is not deployed looks to API Gateway like a request that failed to sign itself. */
export const findMethod: Phase = ({ match }) =>
  match ? undefined : gatewayResponse('MISSING_AUTHENTICATION_TOKEN');

/** Methods with `AWS_IAM` want a signature. Whose it is was settled by who made it: forged ones are not simulated. */
export const authenticate: Phase = ({ match, request, variables }) => {
  if (match?.method.authorizationType !== 'AWS_IAM') return undefined;
  if (request.signedBy === undefined) {
    variables['authenticate.status'] = 403;
    variables['authenticate.error'] = 'Missing Authentication Token';
    return gatewayResponse('MISSING_AUTHENTICATION_TOKEN');
  }
  variables['authenticate.status'] = 200;
  variables['identity.userArn'] = request.signedBy;
  variables['identity.caller'] = request.signedBy;
  return undefined;
};
