import { evidence } from '../../model/evidence.ts';
import { invokesLambda } from '../../model/lambda-arn.ts';
import { routeName } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { mapResponseCalls } from './helpers/advised-calls.ts';
import { mappedRoutes, type MappedRoute } from './helpers/mapped-routes.ts';
import { defaultResponse, isReadable, matchedResponse } from './helpers/response-mapping.ts';
import { ownOrLost } from './helpers/own-or-lost.ts';
import { unmappedStatuses } from './helpers/unmapped-statuses.ts';

/**
 * No integration response fits what the backend answers, and none is the default: API Gateway has nothing to answer with, and
 * fails with a 500 although the backend has done its work.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
 */
const id = 'mapping-no-default-integration-response';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const mapped = mappedRoutes(facts);
    if (mapped.length === 0) return [];
    const lacking = mapped.filter(({ integration }) => defaultResponse(integration) === undefined);
    return judgeEach(mapped, routeName, (route) => {
      const { integration } = route;
      if (!lacking.includes(route)) return healthy;
      const proven = mapsNoSuccess(route);
      const failures = ownOrLost(failuresOf(signals, id), route, lacking, proven);
      const statuses = unmappedStatuses(failures).filter(
        (status) => matchedResponse(integration, status) === undefined,
      );
      if (!proven && statuses.length === 0) return healthy;
      const brought = broughtBy(route, facts, signals, proven);
      return faulty({
        subject: routeName(route),
        confidence: proven || isReadable(integration) ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.${statuses.length > 0 ? 'status' : 'none'}`, {
            route: routeName(route),
            responses: Object.keys(integration.integrationResponses ?? {}).join(', ') || '-',
            statuses: statuses.join(', '),
          }),
          ...logged(failures, id),
          ...brought.evidence,
        ],
        routes: [{ httpMethod: route.httpMethod, path: route.path }],
        // For other backends a default would hide errors.
        remedies: [...brought.remedies, ...(isLambda(route) ? [addDefault] : [])],
        advised: mapResponseCalls(facts, route, isLambda(route) ? undefined : statuses[0]),
        data: brought.data,
      });
    });
  },
});

const addDefault = 'add-default-integration-response' as const;

/** Whether no answer to a run that went well can be mapped: what a function returns has nothing that a pattern could match. */
const mapsNoSuccess = (route: MappedRoute): boolean =>
  Object.keys(route.integration.integrationResponses ?? {}).length === 0 || isLambda(route);

const isLambda = ({ integration }: MappedRoute): boolean =>
  integration.type === 'AWS' && invokesLambda(integration.uri);
