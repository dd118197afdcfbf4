import { evidence } from '../../model/evidence.ts';
import { httpOf } from '../../model/facts/configuration.ts';
import { knownOr } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { gatewayV2Call } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { askedFor } from './helpers/unserved.ts';

/**
 * The last automatic deployment of a stage failed: it serves what it served before, and requests for what was added find no route.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-stages.html
 */
const id = 'http-deployment-failed';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  accountsFor: ['http-route-not-found'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const { lastDeploymentStatusMessage: message } = httpOf(facts.configuration);
    if (message === undefined) return healthy;
    const failures = failuresOf(signals, id);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const asked = askedFor(failures).map(({ route }) => route);
    const served = knownOr(facts.configuration.deployments, []).find(
      ({ id: one }) => one === facts.configuration.stage.deploymentId,
    );
    return faulty({
      subject: facts.target.stage,
      confidence: 'likely',
      evidence: [
        evidence(`${id}.message`, { stage: facts.target.stage, message }),
        ...(served
          ? [evidence(`${id}.serves`, { deployment: served.id, at: served.createdAt })]
          : []),
        ...logged(failures, id),
      ],
      routes: asked.length > 0 ? asked.slice(0, 20) : 'all',
      remedies: [],
      advised: [
        gatewayV2Call('GetStage', { ApiId: facts.target.apiId, StageName: facts.target.stage }),
        gatewayV2Call('GetRoutes', { ApiId: facts.target.apiId }),
      ],
    });
  },
});
