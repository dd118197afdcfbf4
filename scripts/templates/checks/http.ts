import { evidence } from '../../../core/model/evidence.ts';
import { known } from '../../../core/model/reading.ts';
import { routeName } from '../../../core/model/route.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../../../core/checks/define-check.ts';
import { failuresOf } from '../../../core/signals/failures.ts';

/**
 * FILL IN: what is wrong, in one sentence, and what API Gateway does about it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html
 */
const id = 'example-cause';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  judge(facts, signals) {
    // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
    const routes = known(facts.configuration.routes).filter(
      ({ integration }) => integration?.type === 'HTTP' || integration?.type === 'HTTP_PROXY',
    );
    if (routes.length === 0) return healthy;
    return judgeEach(routes, routeName, (route) => {
      // FILL IN: the condition that proves the cause.
      if (failuresOf(signals, id, [route]).length === 0) return healthy;
      return faulty({
        subject: routeName(route),
        confidence: 'likely',
        evidence: [evidence(`${id}.found`, { subject: routeName(route) })],
        routes: [{ httpMethod: route.httpMethod, path: route.path }],
        remedies: [],
      });
    });
  },
});
