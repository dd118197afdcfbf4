import { evidence } from '../../model/evidence.ts';
import { defineRemedy } from '../define-remedy.ts';
import { grantToRoutes } from '../grant-to-routes.ts';
import { invokePermissionCalls } from '../invoke-permission.ts';

/** Adds the statement that is right and leaves the one that is stale: somebody else may own it. */
export default defineRemedy({
  id: 'correct-source-arn',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  ...invokePermissionCalls,
  apart: true,
  plan(cause, facts) {
    const stale = cause.data?.['staleStatementIds'];
    return grantToRoutes(cause, facts, (source) => [
      evidence('correct-source-arn.source', { source }),
      ...(stale ? [evidence('correct-source-arn.stale', { statements: stale })] : []),
    ]);
  },
});
