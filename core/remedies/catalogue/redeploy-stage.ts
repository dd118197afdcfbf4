import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { PendingChange } from '../../model/facts/rest.ts';
import { known } from '../../model/reading.ts';
import { routeName, type RouteRef } from '../../model/route.ts';
import { defineRemedy } from '../define-remedy.ts';
import { deployment, deploymentCalls } from '../deployment.ts';
import { uncomparedChanges } from '../uncompared-changes.ts';

/**
 * Brings methods live that clients ask for and nobody has deployed. A deployment ships the whole API, so it is only planned where nothing
 * else waits, as far as that can be compared. What goes live opens to callers: a person decides.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
export default defineRemedy({
  id: 'redeploy-stage',
  apis: ['REST'],
  risk: 'high',
  ...deploymentCalls,
  plan(cause, facts) {
    const { routes } = cause;
    const { stage, deployments } = facts.configuration;
    const pending = known(restOf(facts.configuration).pendingChanges);
    if (routes === 'all' || cause.confidence !== 'certain') return null;
    // A newer deployment was made for another stage, or the stage was moved back on purpose.
    if (known(deployments)[0]?.id !== stage.deploymentId) return null;
    if (pending.length === 0 || !pending.every((change) => isMeant(change, routes))) return null;
    if (uncomparedChanges(facts).length > 0) return null;
    const deploy = deployment(facts, 'redeploy-stage', []);
    return (
      deploy && {
        operations: [deploy.operation],
        blastRadius: [
          evidence('redeploy-stage.ships', { count: pending.length }),
          ...pending.map(goesLive),
          evidence('redeploy-stage.not-compared'),
        ],
        lifetime: 'permanent',
      }
    );
  },
});

/** A whole method that clients ask for, or the preflight of one: nothing that is served now changes. */
const isMeant = ({ kind, route, access, noIntegration }: PendingChange, asked: RouteRef[]) =>
  kind === 'added' &&
  access !== undefined &&
  noIntegration !== true &&
  asked.some(
    ({ path, httpMethod }) =>
      path === route.path && (httpMethod === route.httpMethod || route.httpMethod === 'OPTIONS'),
  );

const goesLive = ({ route, access }: PendingChange) =>
  evidence('redeploy-stage.goes-live', {
    route: routeName(route),
    authorization: access?.authorizationType ?? '-',
    key: access?.apiKeyRequired ? 'required' : 'none',
  });
