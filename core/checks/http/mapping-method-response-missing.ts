import { evidence } from '../../model/evidence.ts';
import { invokesLambda } from '../../model/lambda-arn.ts';
import { routeName } from '../../model/route.ts';
import { undeclaredResponses } from '../../model/undeclared-responses.ts';
import { rules } from '../../signals/rule.ts';
import { addMethodResponseCalls } from './helpers/advised-calls.ts';
import { mappingCheck } from './helpers/mapping-cause.ts';
import { refusedStatuses } from './helpers/refused-statuses.ts';

/**
 * An integration response maps to a status that the method does not declare: API Gateway cannot answer with it, and fails with a
 * 500 although the backend has done its work.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-response.html
 */
const id = 'mapping-method-response-missing';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'invalid-method-response',
    pattern: /output mapping refers to an invalid method response/i,
    causes: [id],
    hop: 'integration',
  },
]);

export default mappingCheck({
  id,
  concerns: ({ methodResponses }) => methodResponses !== undefined,
  mistake(route, failures) {
    const undeclared = undeclaredResponses(route);
    const named = refusedStatuses(failures).filter((status) =>
      undeclared.some((one) => one.status === status),
    );
    if (undeclared.length === 0) return null;
    // What a function returns without an error has nothing that a pattern could match.
    const always =
      undeclared.some(({ isDefault }) => isDefault) &&
      answersByDefault(route.integration.type, route.integration.uri);
    return {
      always,
      evidence: evidence(`${id}.undeclared`, {
        route: routeName(route),
        statuses: (named.length > 0 ? named : undeclared.map(({ status }) => status)).join(', '),
        declared: route.methodResponses?.join(', ') || '-',
      }),
    };
  },
  remedies: ['add-method-response'],
  unseen: (route) => evidence(`${id}.log`, { route }),
  advised: (facts, route) =>
    addMethodResponseCalls(
      facts,
      route,
      undeclaredResponses(route).map(({ status }) => status),
    ),
});

/** Whether what goes well is answered by the default response, whatever else is mapped. */
const answersByDefault = (type: string, uri: string | undefined): boolean =>
  type === 'AWS' && invokesLambda(uri);
