import type { Deployment } from '../../model/facts/deployment.ts';
import type { Reading } from '../../model/reading.ts';
import type { Route } from '../../model/route.ts';
import type { ServedV2Stage } from '../http/stage.ts';

/**
 * The routes that the stage serves. Nothing reads what a deployment of a WebSocket API holds: those that are configured now stand for
 * those of the newest deployment.
 * @returns a gap where the stage serves an older deployment, or its last automatic deployment failed
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-set-up-websocket-deployment.html
 */
export function servedRoutes(
  { stage, v2 }: ServedV2Stage,
  current: Reading<Route[]>,
  deployments: Reading<Deployment[]>,
): Reading<Route[]> {
  if (v2.autoDeploy && v2.lastDeploymentStatusMessage === undefined) return current;
  if (v2.autoDeploy) return gap(`The last automatic deployment of the stage ${stage.name} failed`);
  if ('gap' in deployments) return deployments;
  return deployments.known[0]?.id === stage.deploymentId
    ? current
    : gap(`The stage ${stage.name} does not serve the newest deployment`);
}

const gap = (why: string): Reading<never> => ({
  gap: {
    what: 'apigatewayv2:GetRoutes',
    because: `${why}, so its routes may differ from those that are configured now.`,
  },
});
