import { defineRemedy } from '../define-remedy.ts';
import { grantToRoutes } from '../grant-to-routes.ts';
import { invokePermissionWrites } from '../invoke-permission.ts';

/** Takes effect at once, without a deployment. */
export default defineRemedy({
  id: 'grant-invoke',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'low',
  writes: invokePermissionWrites,
  plan(cause, facts) {
    const granted = grantToRoutes(cause, facts);
    if (!granted) return null;
    const { grant, source } = granted;
    return {
      operations: [grant],
      blastRadius: [{ code: 'grant-invoke.source', args: { source } }],
      lifetime: 'permanent',
    };
  },
});
