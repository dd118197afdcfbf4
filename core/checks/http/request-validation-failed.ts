import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { type Route, routeName, serves } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { gatewayCall } from '../advised.ts';
import { deployedWith } from '../authorization/helpers/policy-fault.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { missingParameters } from './helpers/missing-parameters.ts';
import { ownOrLost } from './helpers/own-or-lost.ts';

/**
 * Requests do not have what their method requires: API Gateway checks parameters and body before it calls the backend, and refuses
 * what does not fit with 400. Either clients send something else than before, or the method began to ask for more.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html
 */
const id = 'request-validation-failed';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'request-validation',
    pattern:
      /invalid request body|request body does not match model schema|missing required request parameters|request validation failed|BAD_REQUEST_(BODY|PARAMETERS)/i,
    causes: [id],
    hop: 'client',
  },
]);

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const validating = known(facts.configuration.routes).filter(isValidated);
    const failures = failuresOf(signals, id);
    return judgeEach(validating, routeName, (route) => {
      const own = ownOrLost(failures, route, validating, false);
      if (own.length === 0) return healthy;
      const { validator, model } = route.validation;
      const missing = missingParameters(own);
      const named = own.some((one) => one.route !== null && serves(route, one.route));
      return faulty({
        subject: routeName(route),
        confidence: named ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.${missing.length > 0 ? 'parameters' : model ? 'body' : 'refused'}`, {
            route: routeName(route),
            count: own.length,
            validator,
            parameters: missing.join(', ') || '-',
          }),
          ...logged(own, id),
          ...deployedWith(facts, signals),
        ],
        routes: [{ httpMethod: route.httpMethod, path: route.path }],
        // Where a deployment brought the demand, whether it was meant is for a person: going back would let more in again.
        remedies: [],
        advised: route.resourceId === undefined ? [] : [showMethod(facts.target.apiId, route)],
        data: { validator },
      });
    });
  },
});

type Validated = Route & { readonly validation: NonNullable<Route['validation']> };

const isValidated = (route: Route): route is Validated => route.validation !== undefined;

/** Shows what the method requires. */
const showMethod = (restApiId: string, { resourceId, httpMethod }: Route) =>
  gatewayCall('GetMethod', { restApiId, resourceId, httpMethod });
