import { evidence } from '../../model/evidence.ts';
import {
  type Comparison,
  compareDeployments,
  mayBeServed,
} from '../../model/compare-deployments.ts';
import { knownOr } from '../../model/reading.ts';
import { type RouteRef, serves, someRoutes } from '../../model/route.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { beyondDeployments } from './helpers/beyond-deployments.ts';
import { mayBeDenials } from './helpers/denials.ts';
import { failingRoutes } from './helpers/failing-routes.ts';
import { suspectDeployment } from './helpers/suspect.ts';

/**
 * The symptom began right after the stage got a new deployment. That is a circumstance, not a proof, so every fault that
 * is proven ranks before it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
const id = 'bad-deployment-rollback';

/** Minutes and requests that must have gone well before, for the change to be worth more than a possibility. */
const calm = { minutes: 3, requests: 20 };

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['5xx', '4xx', 'latency'],
  role: 'circumstance',
  hop: 'gateway',
  broughtBy: ['apigateway:CreateDeployment', 'apigateway:UpdateStage'],
  endedBy: ['apigateway:CreateDeployment', 'apigateway:UpdateStage'],
  cannotMake: beyondDeployments,
  judge(facts, signals) {
    const suspect = suspectDeployment(facts, signals);
    if (suspect === null) return healthy;
    const { current, previous, isThere, minutes } = suspect;
    const since = Date.parse(signals.since ?? '');
    const before = knownOr(facts.metrics, { minutes: [] }).minutes.filter(
      (minute) => Date.parse(minute.at) < since && minute.requests > 0,
    );
    const requests = before.reduce((sum, minute) => sum + minute.requests, 0);
    const denied = mayBeDenials(signals);
    const wasCalm = before.length >= calm.minutes && requests >= calm.requests;
    const compared = compareDeployments(facts.deployment.contents, current, previous.id);
    const { change, isNew } = onFailing(knownOr(compared, null), failingRoutes(signals));
    return faulty({
      subject: facts.configuration.stage.name,
      confidence: 'possible',
      evidence: [
        evidence(`${id}.since`, {
          deployment: suspect.suspect.id,
          minutes: Math.max(0, Math.round(minutes)),
        }),
        ...(wasCalm ? [evidence(`${id}.calm-before`, { requests, minutes: before.length })] : []),
        ...change,
        ...(previous.assumed ? [evidence(`${id}.assumed`, { deployment: previous.id })] : []),
        ...(isThere ? [] : [evidence(`${id}.deleted`, { deployment: previous.id })]),
        ...(denied ? [evidence(`${id}.denials`)] : []),
      ],
      routes: 'all',
      remedies: denied || isNew || !isThere ? [] : ['roll-back-deployment'],
      data: { deploymentId: current, previousDeploymentId: previous.id },
    });
  },
});

/** What the deployments say of the methods that fail; `isNew`: all of them are, so going back would only make them 403. */
function onFailing(compared: Comparison | null, failing: readonly RouteRef[]) {
  if (compared === null || failing.length === 0) return { change: [], isNew: false };
  const isNew = failing.every((route) => !mayBeServed(compared.before, route));
  const changed = compared.changed.filter((one) => failing.some((route) => serves(one, route)));
  if (isNew) return { change: [evidence(`${id}.new`, { routes: someRoutes(failing) })], isNew };
  const differ = evidence(`${id}.changed`, { routes: someRoutes(changed) });
  return { change: changed.length > 0 ? [differ] : [], isNew };
}
