import { known, knownOr } from '../../model/reading.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';

/**
 * The symptom began right after the stage got a new deployment. That is a circumstance, not a proof, so every fault that
 * is proven ranks before it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
const id = 'bad-deployment-rollback';

/** Minutes from a deployment to the first bad minute in which it is still suspected. */
const suspicion = 10;
/** Metrics come in whole minutes: the first bad minute may have begun before the deployment that spoiled it. */
const tolerance = 1;
/** Minutes and requests that must have gone well before, for the change to be worth more than a possibility. */
const calm = { minutes: 3, requests: 20 };

export default defineCheck({
  id,
  domain: 'deployment',
  symptoms: ['5xx', '4xx', 'latency'],
  judge(facts, signals) {
    const { stage } = facts.configuration;
    const deployments = known(facts.configuration.deployments).toSorted(
      (a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt),
    );
    const at = deployments.findIndex((deployment) => deployment.id === stage.deploymentId);
    const [current, previous] = at < 0 ? [] : deployments.slice(at, at + 2);
    if (current === undefined || previous === undefined || signals.since === null) return healthy;
    const since = Date.parse(signals.since);
    const minutes = (since - Date.parse(current.createdAt)) / 60_000;
    if (!(minutes >= -tolerance && minutes <= suspicion)) return healthy;
    const before = knownOr(facts.metrics, { minutes: [] }).minutes.filter(
      (minute) => Date.parse(minute.at) < since && minute.requests > 0,
    );
    const requests = before.reduce((sum, minute) => sum + minute.requests, 0);
    const wasCalm = before.length >= calm.minutes && requests >= calm.requests;
    return faulty({
      subject: stage.name,
      confidence: 'possible',
      evidence: [
        {
          code: `${id}.since`,
          args: { deployment: current.id, minutes: Math.max(0, Math.round(minutes)) },
        },
        ...(wasCalm
          ? [{ code: `${id}.calm-before`, args: { requests, minutes: before.length } }]
          : []),
      ],
      routes: 'all',
      remedies: ['roll-back-deployment'],
      data: { deploymentId: current.id, previousDeploymentId: previous.id },
    });
  },
});
