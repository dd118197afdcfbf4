import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { known } from '../../model/reading.ts';
import { routeName, wouldServe } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { logged } from '../../signals/failures.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { askedFor, unservedBy } from './helpers/unserved.ts';

/**
 * Clients ask for a method that is configured without an integration. API Gateway refuses every deployment of the API until it has one, so
 * neither this method nor anything else that waits goes live.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
const id = 'method-integration-missing';

/** What API Gateway says of this cause alone. */
export const signatures = rules([
  {
    id: 'no-integration',
    pattern: /no integration defined for method/i,
    causes: [id],
    hop: 'integration',
  },
]);

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  accountsFor: ['not-deployed-since-change'],
  looksLike: ['not-deployed-since-change', 'missing-resource-or-method'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const { pending } = unservedBy(facts, signals);
    const lacking = known(restOf(facts.configuration).pendingChanges)
      .filter(({ kind, noIntegration }) => kind === 'added' && noIntegration === true)
      .map(({ route }) => route);
    const asked = askedFor(pending);
    const methods = lacking.filter((route) => asked.some((one) => wouldServe(route, one.route)));
    if (methods.length === 0) return healthy;
    const failures = pending.filter(({ route, asked: path }) => {
      const place = route ?? path;
      return place !== undefined && methods.some((one) => wouldServe(one, place));
    });
    const { apiId: restApiId, stage } = facts.target;
    return faulty({
      subject: methods.map(routeName).join(', '),
      confidence: 'certain',
      evidence: [
        ...methods.map((route) => evidence(`${id}.method`, { route: routeName(route) })),
        ...logged(failures, id),
      ],
      routes: methods,
      // What the method should call, only its owner knows.
      remedies: [],
      advised: [
        gatewayCall('GetResources', { restApiId, embed: ['methods'] }),
        deployCall(restApiId, stage),
      ],
    });
  },
});
