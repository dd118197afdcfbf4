import { evidence } from '../../model/evidence.ts';
import { logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { refOf } from './helpers/failing.ts';
import { lookAtClients, poolGuardsOf, poolIdsOf } from './helpers/pools.ts';
import { refusedFor } from './helpers/refused.ts';

/**
 * Clients go on using a user pool's token after it has expired.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html
 */
const id = 'cognito-token-expired';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'authorizer',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeEach(
      poolGuardsOf(facts),
      ({ authorizer }) => authorizer.id,
      ({ authorizer, routes }) => {
        const refused = refusedFor(id, routes, facts, signals);
        if (refused === null) return healthy;
        return faulty({
          subject: authorizer.id,
          confidence: refused.confidence,
          evidence: [
            evidence(`${id}.expired`, {
              authorizer: authorizer.name,
              count: refused.failures.length,
              pools: poolIdsOf(authorizer).join(', ') || '-',
            }),
            ...logged(refused.failures, id),
          ],
          routes: refused.routes.map(refOf),
          remedies: [],
          advised: lookAtClients(authorizer),
        });
      },
    ),
});
