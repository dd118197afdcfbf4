import { evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { rules } from '../../signals/rule.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { binaryFor, readsBody } from './helpers/binary-requests.ts';
import { defectIn } from './helpers/broken-template.ts';
import { showIntegrationCalls } from './helpers/advised-calls.ts';
import { mappedRoutes } from './helpers/mapped-routes.ts';
import { ownOrLost } from './helpers/own-or-lost.ts';

/**
 * A request template cannot make of the request what the backend takes: API Gateway cannot render it, or what it writes for a
 * Lambda function is not JSON.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
 */
const id = 'mapping-request-transform-failed';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'request-transform',
    pattern: /unable to transform request/i,
    causes: ['mapping-request-transform-failed'],
    hop: 'integration',
  },
  {
    id: 'request-not-json',
    pattern:
      /could not parse request body into json|lambda invocation failed with status:? ?400|InvalidRequestContentException/i,
    causes: ['mapping-request-transform-failed', 'mapping-request-not-json'],
    hop: 'integration',
  },
]);

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST'],
  symptoms: ['5xx', '4xx'],
  role: 'breaks',
  hop: 'integration',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const mapped = mappedRoutes(facts).filter(
      ({ integration }) => integration.requestTemplates !== undefined,
    );
    if (mapped.length === 0) return [];
    const failures = failuresOf(signals, id);
    return judgeEach(mapped, routeName, (route) => {
      const broken = defectIn(route);
      const own = ownOrLost(failures, route, mapped, broken !== null);
      if (own.length === 0 && broken === null) return healthy;
      const binary = broken === null ? binaryFor(route, facts) : null;
      const brought = broughtBy(
        route,
        facts,
        signals,
        broken !== null || (binary?.includes('*/*') ?? false),
      );
      return faulty({
        subject: routeName(route),
        confidence:
          own.length > 0 && (broken !== null || binary !== null || brought.listed)
            ? 'certain'
            : 'likely',
        evidence: [
          binary !== null
            ? evidence(`${id}.binary`, { route: routeName(route), types: binary.join(', ') })
            : broken === null
              ? evidence(`${id}.log`, { route: routeName(route) })
              : evidence(`${id}.${broken.defect}`, { route: routeName(route), type: broken.type }),
          ...logged(own, id),
          ...brought.evidence,
        ],
        routes: [{ httpMethod: route.httpMethod, path: route.path }],
        remedies:
          binary !== null && !readsBody(route.integration)
            ? ['convert-request-to-text', ...brought.remedies]
            : brought.remedies,
        advised: showIntegrationCalls(facts, route),
        data: brought.data,
      });
    });
  },
});
