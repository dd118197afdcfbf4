import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { routeName } from '../../model/route.ts';
import { defineRule, judgeEach, pass, violation } from '../define-rule.ts';
import { noFix, attach } from './helpers/attach-validator.ts';

const id = 'request-validation';
const withBody = new Set(['POST', 'PUT', 'PATCH']);

/** Methods that take a body check it against a model before a backend works on it. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html */
export default defineRule({
  id,
  severity: 'low',
  apis: ['REST'],
  judge: (facts) =>
    judgeEach(
      known(facts.configuration.routes).filter(
        ({ httpMethod, integration }) =>
          withBody.has(httpMethod) && integration !== null && integration.type !== 'MOCK',
      ),
      routeName,
      (route) => {
        const subject = routeName(route);
        const { validation } = route;
        const used =
          validation &&
          known(facts.validators).find((one) => [one.id, one.name].includes(validation.validator));
        if (used?.body && validation?.model) return pass(subject);
        const why = used?.body ? 'no-model' : used ? 'not-the-body' : 'none';
        const { fix, undo, notes } = why === 'no-model' ? noFix : attach(facts, route);
        return violation({
          subject,
          evidence: [evidence(`${id}.${why}`, { route: subject }), ...notes],
          fix,
          undo,
        });
      },
    ),
});
