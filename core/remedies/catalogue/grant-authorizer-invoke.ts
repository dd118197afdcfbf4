import { apiArn } from '../arn.ts';
import { defineRemedy } from '../define-remedy.ts';
import { invokePermission, invokePermissionWrites } from '../invoke-permission.ts';

/** The source ARN of an authorizer names neither stage nor method. */
export default defineRemedy({
  id: 'grant-authorizer-invoke',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  writes: invokePermissionWrites,
  plan(cause, facts) {
    const authorizers = facts.authorization?.lambdaAuthorizers ?? [];
    const authorizer = authorizers.find(({ authorizerId }) => authorizerId === cause.subject);
    if (!authorizer) return null;
    const source = apiArn(facts.target, `authorizers/${authorizer.authorizerId}`);
    const grant = invokePermission(facts.target, authorizer.functionArn, source);
    if (!grant) return null;
    return {
      operations: [grant],
      blastRadius: [{ code: 'grant-authorizer-invoke.source', args: { source } }],
      lifetime: 'permanent',
    };
  },
});
