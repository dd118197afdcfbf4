import { evidence } from '../../model/evidence.ts';
import { apiArn } from '../arn.ts';
import { defineRemedy } from '../define-remedy.ts';
import { invokePermissionCalls, invokeProposal } from '../invoke-permission.ts';

/** The source ARN of an authorizer names neither stage nor method. */
export default defineRemedy({
  id: 'grant-authorizer-invoke',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  ...invokePermissionCalls,
  apart: true,
  plan(cause, facts) {
    const authorizers = facts.authorization?.lambdaAuthorizers ?? [];
    const authorizer = authorizers.find(({ authorizerId }) => authorizerId === cause.subject);
    if (!authorizer) return null;
    const source = apiArn(facts.target, `authorizers/${authorizer.authorizerId}`);
    return invokeProposal(facts, authorizer.functionArn, source, [
      evidence('grant-authorizer-invoke.source', { source }),
    ]);
  },
});
