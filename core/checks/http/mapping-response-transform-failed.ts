import { evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { showIntegrationCalls } from './helpers/advised-calls.ts';
import { mappingCheck } from './helpers/mapping-cause.ts';
import { defaultResponse } from './helpers/response-mapping.ts';
import { unclosedResponse } from './helpers/unclosed-response.ts';

/**
 * A response template cannot make the answer of what the backend gave: it does not parse, or it asks for what is not in a body that
 * is not JSON.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/models-mappings.html
 */
const id = 'mapping-response-transform-failed';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'response-transform',
    pattern: /unable to transform response/i,
    causes: [id],
    hop: 'integration',
  },
]);

export default mappingCheck({
  id,
  concerns: ({ integration }) =>
    Object.values(integration.integrationResponses ?? {}).some(
      ({ responseTemplates }) => responseTemplates !== undefined,
    ),
  mistake(route) {
    const broken = unclosedResponse(route);
    if (broken === undefined) return null;
    const { statusCode, type } = broken;
    return {
      // Others may answer, too, where some pattern matches what the backend gives.
      always:
        Object.keys(route.integration.integrationResponses ?? {}).length === 1 ||
        defaultResponse(route.integration)?.statusCode === statusCode,
      evidence: evidence(`${id}.block`, { route: routeName(route), status: statusCode, type }),
    };
  },
  unseen: (route) => evidence(`${id}.log`, { route }),
  advised: showIntegrationCalls,
});
