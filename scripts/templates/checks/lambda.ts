import { evidence } from '../../../core/model/evidence.ts';
import { known } from '../../../core/model/reading.ts';
import { defineCheck, faulty, healthy } from '../../../core/checks/define-check.ts';
import { judgeFunctions } from '../../../core/checks/lambda/helpers/judge-functions.ts';
import { refs } from '../../../core/checks/lambda/helpers/routes.ts';

/**
 * FILL IN: what is wrong, in one sentence, and what API Gateway does about it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html
 */
const id = 'example-cause';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  judge: (facts) =>
    judgeFunctions(facts, (fn, routes) => {
      // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
      const configuration = known(fn.configuration);
      // FILL IN: the condition that proves the cause.
      if (configuration !== null) return healthy;
      return faulty({
        subject: fn.arn,
        confidence: 'certain',
        evidence: [evidence(`${id}.found`, { subject: fn.arn })],
        routes: refs(routes),
        remedies: [],
      });
    }),
});
