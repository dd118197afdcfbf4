import { evidence } from '../../../core/model/evidence.ts';
import { known } from '../../../core/model/reading.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../../../core/checks/define-check.ts';

/**
 * FILL IN: what is wrong, in one sentence, and what API Gateway does about it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/welcome.html
 */
const id = 'example-cause';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'authorizer',
  judge({ authorization, configuration }) {
    if (authorization.lambdaAuthorizers.length === 0) return healthy;
    return judgeEach(
      authorization.lambdaAuthorizers,
      ({ authorizerId }) => authorizerId,
      ({ authorizerId, policy }) => {
        // `known` opens a reading; where it is a gap, the verdict automatically becomes `unknown`.
        const routes = known(configuration.routes).filter(
          (route) => route.authorizerId === authorizerId,
        );
        // FILL IN: the condition that proves the cause.
        if (known(policy) !== null) return healthy;
        return faulty({
          subject: authorizerId,
          confidence: 'certain',
          evidence: [evidence(`${id}.found`, { subject: authorizerId })],
          routes: routes.map(({ httpMethod, path }) => ({ httpMethod, path })),
          remedies: [],
        });
      },
    );
  },
});
