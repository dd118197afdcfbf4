import { evidence } from '../../model/evidence.ts';
import { invokesLambda } from '../../model/lambda-arn.ts';
import { routeName } from '../../model/route.ts';
import { addResponse, addResponseCalls } from '../add-response.ts';
import { defineRemedy } from '../define-remedy.ts';
import { deployment } from '../deployment.ts';
import { brokenRoutes } from '../integrations.ts';

const success = /^2\d\d$/;

/**
 * Gives a method that maps what its function returns a default response. Only for functions: patterns are matched against the messages
 * of their errors, so the default is what success is answered with; for HTTP backends a default would hide errors.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
 */
export default defineRemedy({
  id: 'add-default-integration-response',
  apis: ['REST'],
  risk: 'high',
  ...addResponseCalls('Integration'),
  plan(cause, facts) {
    const [route, ...others] = brokenRoutes(cause, facts) ?? [];
    if (!route || others.length > 0 || route.methodResponses === undefined) return null;
    const { type, uri, integrationResponses = {} } = route.integration;
    if (type !== 'AWS' || !invokesLambda(uri)) return null;
    const responses = Object.entries(integrationResponses);
    if (responses.some(([, { selectionPattern }]) => selectionPattern === undefined)) return null;
    const mapped = responses.map(([key, { statusCode }]) => statusCode ?? key);
    // Which of several a success is to have nobody can determine from here.
    const [status, ...further] = route.methodResponses.filter(
      (declared) => success.test(declared) && !mapped.includes(declared),
    );
    if (status === undefined || further.length > 0) return null;
    const own = [{ route, field: 'integrationResponses' }];
    const deploy = deployment(facts, 'add-default-integration-response', own);
    const args = { route: routeName(route), status };
    return (
      deploy && {
        operations: [addResponse('Integration', facts, route, status), deploy.operation],
        blastRadius: [
          evidence('add-default-integration-response.answers', args),
          evidence('add-default-integration-response.errors', args),
          ...deploy.blastRadius,
        ],
        lifetime: 'permanent',
      }
    );
  },
});
