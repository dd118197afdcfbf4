import type { Answer } from '../answer.ts';
import { refuse } from './answer.ts';
import { jwtAuthorizer } from './jwt-authorizer.ts';
import { lambdaAuthorizer } from './lambda-authorizer.ts';
import type { HttpPassage } from './passage.ts';

/** Lets the request in, or turns it away, as its route wants it. */
export function authorize(passage: HttpPassage): Answer | undefined {
  const { match, snapshot } = passage;
  const { AuthorizationType: type = 'NONE', AuthorizerId = '' } = match?.route ?? {};
  if (type === 'NONE') return undefined;
  if (type === 'AWS_IAM') return signed(passage);
  const authorizer = snapshot.authorizers[AuthorizerId];
  if (!authorizer) return refuse(passage, 500, 'AUTHORIZER_CONFIGURATION_ERROR');
  return type === 'JWT'
    ? jwtAuthorizer(passage, authorizer)
    : lambdaAuthorizer(passage, authorizer);
}

function signed(passage: HttpPassage): Answer | undefined {
  const { request, world } = passage;
  if (request.signedBy !== undefined && world.surroundings.invokers.includes(request.signedBy))
    return undefined;
  if (request.signedBy === undefined)
    passage.variables['authorizer.error'] =
      "The request for the IAM Authorizer doesn't match the format that API Gateway expects.";
  return refuse(passage, 403, 'ACCESS_DENIED');
}
