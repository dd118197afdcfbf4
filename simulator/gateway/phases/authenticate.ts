import { type GatewayResponse, gatewayResponse } from '../answer.ts';
import type { Passage } from '../passage.ts';
import type { Phase } from './phase.ts';
import { badSignatures, malformed } from './signatures.ts';

/**
 * A path or method that is not deployed looks to API Gateway like a request that failed to sign itself: an `Authorization` header that
 * holds something else is taken for a broken signature.
 */
export const findMethod: Phase = ({ match, request }) => {
  if (match) return undefined;
  return request.signature === 'malformed'
    ? malformed()
    : gatewayResponse('MISSING_AUTHENTICATION_TOKEN');
};

/** Methods with `AWS_IAM` want a signature. Whose it is was settled by who made it: forged ones are not simulated. */
export const authenticate: Phase = (passage) => {
  const { match, request, variables } = passage;
  if (match?.method.authorizationType !== 'AWS_IAM') return undefined;
  if (request.signature !== undefined)
    return refused(passage, badSignatures[request.signature](passage));
  if (request.signedBy === undefined)
    return refused(passage, gatewayResponse('MISSING_AUTHENTICATION_TOKEN'));
  variables['authenticate.status'] = 200;
  variables['identity.userArn'] = request.signedBy;
  variables['identity.caller'] = request.signedBy;
  return undefined;
};

function refused({ variables }: Passage, answer: GatewayResponse): GatewayResponse {
  variables['authenticate.status'] = answer.status;
  variables['authenticate.error'] = answer.message ?? '-';
  return answer;
}
