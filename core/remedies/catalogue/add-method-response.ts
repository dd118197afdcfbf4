import { evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import { undeclaredResponses } from '../../model/undeclared-responses.ts';
import { addResponse, addResponseCalls } from '../add-response.ts';
import { defineRemedy } from '../define-remedy.ts';
import { deployment } from '../deployment.ts';
import { brokenRoutes } from '../integrations.ts';

/**
 * Declares the statuses that a method maps answers to, with the headers that are mapped.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-settings-method-response.html
 */
export default defineRemedy({
  id: 'add-method-response',
  apis: ['REST'],
  risk: 'medium',
  ...addResponseCalls('Method'),
  plan(cause, facts) {
    const [route, ...others] = brokenRoutes(cause, facts) ?? [];
    if (!route || others.length > 0) return null;
    const undeclared = undeclaredResponses(route);
    if (undeclared.length === 0) return null;
    const own = [{ route, field: 'integrationResponses' }];
    const deploy = deployment(facts, 'add-method-response', own);
    return (
      deploy && {
        operations: [
          ...undeclared.map(({ status, parameters }) =>
            addResponse('Method', facts, route, status, declaring(parameters)),
          ),
          deploy.operation,
        ],
        blastRadius: [
          evidence('add-method-response.declares', {
            route: routeName(route),
            statuses: undeclared.map(({ status }) => status).join(', '),
          }),
          ...deploy.blastRadius,
        ],
        lifetime: 'permanent',
        ...(deploy.risk && { risk: deploy.risk }),
      }
    );
  },
});

/** Headers as the method may send them; none is required. */
const declaring = (parameters: readonly string[]) =>
  parameters.length === 0
    ? {}
    : { responseParameters: Object.fromEntries(parameters.map((name) => [name, false])) };
