import { expect, test } from '@jest/globals';
import { servedRoutes } from '../../../../core/facts/websocket/served-routes.ts';
import { configuration, gap, known, route } from '../../checks/support/facts.ts';

const current = known([route('ANY', 'send')]);
const { stage, deployments } = configuration();
const served = (deploymentId: string, more: object = {}) => ({
  stage: { ...stage, deploymentId },
  loggingLevels: [],
  v2: { autoDeploy: false, defaultRouteSettings: {}, routeSettings: {}, ...more },
});
const failed = { autoDeploy: true, lastDeploymentStatusMessage: 'Deployment attempt failed' };

test.each([
  ['the newest deployment', served('d2'), deployments, 'known'],
  ['an older deployment', served('d1'), deployments, 'gap'],
  ['automatic deployments', served('d1', { autoDeploy: true }), deployments, 'known'],
  ['a failed automatic deployment', served('d2', failed), deployments, 'gap'],
  ['deployments that could not be read', served('d2'), gap(), 'gap'],
] as const)('the routes of a stage with %s', (_, stageServed, all, expected) => {
  expect(Object.keys(servedRoutes(stageServed, current, all))).toEqual([expected]);
});
