import { evidence } from '../../model/evidence.ts';
import { defineRemedy } from '../define-remedy.ts';
import { grantToRoutes } from '../grant-to-routes.ts';
import { invokePermissionCalls } from '../invoke-permission.ts';

/** Takes effect at once, without a deployment. */
export default defineRemedy({
  id: 'grant-invoke',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  ...invokePermissionCalls,
  apart: true,
  plan: (cause, facts) =>
    grantToRoutes(cause, facts, (source) => [evidence('grant-invoke.source', { source })]),
});
