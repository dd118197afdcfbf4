import { evidence } from '../../model/evidence.ts';
import { sourceArn } from '../arn.ts';
import { defineRemedy } from '../define-remedy.ts';
import { invokePermissionWrites, invokeProposal } from '../invoke-permission.ts';
import { functionInCause, routesOf } from '../lambda-functions.ts';

/** Takes effect at once, without a deployment. */
export default defineRemedy({
  id: 'grant-invoke',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  writes: invokePermissionWrites,
  apart: true,
  plan(cause, facts) {
    const lambda = functionInCause(cause, facts);
    if (!lambda) return null;
    const source = sourceArn(facts.target, routesOf(cause, lambda));
    return invokeProposal(facts, lambda.arn, source, [evidence('grant-invoke.source', { source })]);
  },
});
