import { evidence } from '../../model/evidence.ts';
import { invokesLambda } from '../../model/lambda-arn.ts';
import { known } from '../../model/reading.ts';
import { routeName } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { refs } from './helpers/routes.ts';

/**
 * Lambda's Invoke API is a POST. An integration that calls it with another method is refused by Lambda, whatever the
 * method of the client's request.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html
 */
const id = 'lambda-integration-wrong-http-method';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'lambda-operation-undetermined',
    pattern: /unable to determine service\/operation/i,
    causes: ['lambda-integration-wrong-http-method'],
    hop: 'integration',
  },
  {
    id: 'configuration-error-without-reason',
    pattern: /execution failed due to configuration error:?\s*$/im,
    causes: ['lambda-integration-wrong-http-method'],
    hop: 'integration',
  },
]);

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  broughtBy: ['apigateway:CreateDeployment', 'apigateway:UpdateStage'],
  endedBy: ['apigateway:CreateDeployment', 'apigateway:UpdateStage'],
  judge(facts, signals) {
    const lambdas = known(facts.configuration.routes).filter(
      ({ integration }) => integration?.type.startsWith('AWS') && invokesLambda(integration.uri),
    );
    if (lambdas.length === 0) return [];
    const wrong = lambdas.filter(({ integration }) => integration?.httpMethod !== 'POST');
    if (wrong.length === 0) return healthy;
    const routes = refs(wrong);
    const methods = wrong.map(({ integration }) => integration?.httpMethod ?? '-');
    return faulty({
      subject: facts.configuration.stage.name,
      confidence: 'certain',
      evidence: [
        ...wrong.slice(0, 10).map((route) =>
          evidence(`${id}.method`, {
            route: routeName(route),
            method: route.integration?.httpMethod ?? '-',
          }),
        ),
        ...logged(failuresOf(signals, id, routes), id),
      ],
      routes,
      remedies: ['correct-integration-method'],
      data: { integrationMethods: methods.join(' ') },
    });
  },
});
