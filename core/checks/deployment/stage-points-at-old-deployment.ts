import { evidence } from '../../model/evidence.ts';
import { someRoutes, wouldServe } from '../../model/route.ts';
import { logged } from '../../signals/failures.ts';
import { gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { newerDeployment } from './helpers/newer-deployment.ts';
import { askedFor, unservedBy } from './helpers/unserved.ts';

/**
 * Clients ask for a method that the newest deployment has, and the stage serves an older one: it was moved back, or a deployment was made
 * without moving the stage to it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-deployments.html
 */
const id = 'stage-points-at-old-deployment';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  accountsFor: ['not-deployed-since-change', 'missing-resource-or-method'],
  looksLike: ['not-deployed-since-change', 'missing-resource-or-method'],
  broughtBy: ['apigateway:UpdateStage', 'apigateway:CreateDeployment'],
  endedBy: ['apigateway:UpdateStage', 'apigateway:CreateDeployment'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const { pending, absent, unplaced, isMeasured } = unservedBy(facts, signals);
    const placed = [...pending, ...absent];
    if (placed.length + unplaced.length === 0 && !isMeasured) return healthy;
    const newer = newerDeployment(facts);
    if (newer === null || newer.lacking.length === 0) return healthy;
    const asked = askedFor(placed);
    const methods =
      asked.length === 0
        ? newer.lacking
        : newer.lacking.filter((route) => asked.some((one) => wouldServe(route, one.route)));
    if (methods.length === 0) return healthy;
    const failures = placed.filter(({ route, asked: path }) => {
      const place = route ?? path;
      return place !== undefined && methods.some((one) => wouldServe(one, place));
    });
    const { apiId, stage } = facts.target;
    const served = facts.configuration.stage.deploymentId;
    return faulty({
      subject: stage,
      confidence: failures.length > 0 ? 'certain' : 'possible',
      evidence: [
        evidence(`${id}.older`, {
          stage,
          served,
          newest: newer.id,
          at: newer.at,
          count: methods.length,
          methods: someRoutes(methods),
        }),
        ...logged(failures.length > 0 ? failures : unplaced, id),
      ],
      routes: [...methods],
      // It may have been moved back on purpose, perhaps by this product.
      remedies: [],
      advised: [
        gatewayCall('GetDeployment', {
          restApiId: apiId,
          deploymentId: newer.id,
          embed: ['apisummary'],
        }),
        gatewayCall('UpdateStage', {
          restApiId: apiId,
          stageName: stage,
          patchOperations: [{ op: 'replace', path: '/deploymentId', value: newer.id }],
        }),
      ],
      data: { deploymentId: served, newestDeploymentId: newer.id },
    });
  },
});
