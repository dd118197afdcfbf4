import { evidence } from '../../model/evidence.ts';
import { sourceArn } from '../arn.ts';
import { defineRemedy } from '../define-remedy.ts';
import { invokePermissionWrites, invokeProposal } from '../invoke-permission.ts';
import { functionInCause, routesOf } from '../lambda-functions.ts';

/** Adds the statement that is right and leaves the one that is stale: somebody else may own it. */
export default defineRemedy({
  id: 'correct-source-arn',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  writes: invokePermissionWrites,
  apart: true,
  plan(cause, facts) {
    const lambda = functionInCause(cause, facts);
    if (!lambda) return null;
    const source = sourceArn(facts.target, routesOf(cause, lambda));
    const stale = cause.data?.['staleStatementIds'];
    return invokeProposal(facts, lambda.arn, source, [
      evidence('correct-source-arn.source', { source }),
      ...(stale ? [evidence('correct-source-arn.stale', { statements: stale })] : []),
    ]);
  },
});
