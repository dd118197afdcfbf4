import { evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { patchIntegrationCalls } from './helpers/advised-calls.ts';
import { mappingCheck } from './helpers/mapping-cause.ts';
import { reservedHeaders } from './helpers/reserved-headers.ts';

/**
 * The integration of an AWS service sets a request header that API Gateway sets itself when it signs the request, so the call is never
 * made.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
const id = 'integration-header-conflict';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'header-conflict',
    pattern: /header already present/i,
    causes: [id],
    hop: 'integration',
  },
]);

export default mappingCheck({
  id,
  concerns: ({ integration }) => reservedHeaders(integration).length > 0,
  mistake: (route) => ({
    // Which of them API Gateway refuses depends on the request: only its own words prove it.
    always: false,
    evidence: evidence(`${id}.set`, {
      route: routeName(route),
      headers: reservedHeaders(route.integration).join(', '),
    }),
  }),
  unseen: (route) => evidence(`${id}.log`, { route }),
  advised: (facts, { integration, ...route }) =>
    patchIntegrationCalls(
      facts,
      { ...route, integration },
      reservedHeaders(integration).map((name) => ({
        op: 'remove',
        path: `/requestParameters/integration.request.header.${name}`,
      })),
    ),
});
