import { evidence } from '../../model/evidence.ts';
import { known, knownOr } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { trustCalls } from '../role-calls.ts';
import { trustsGateway } from './helpers/trusts-gateway.ts';

/**
 * API Gateway cannot assume the role that the integration names: its trust policy leaves API Gateway out, or there is no such role.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/permissions.html
 */
const id = 'integration-role-trust-missing';

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  accountsFor: ['integration-role-not-authorized'],
  judge: (facts, signals) =>
    judgeEach(
      facts.account.integrationRoles ?? [],
      ({ arn }) => arn,
      ({ arn, routes, trust }) => {
        const failures = failuresOf(signals, id, routes);
        const named = failures.some(({ lines }) => lines.some((line) => line.includes(arn)));
        const document = named ? knownOr(trust, undefined) : known(trust);
        const found = typeof document === 'string' ? trustsGateway(document) : 'no';
        if (found === 'yes' || (found === 'perhaps' && !named)) return healthy;
        const why = document === null ? 'gone' : found === 'perhaps' ? 'condition' : 'not-trusted';
        return faulty({
          subject: arn,
          confidence: found === 'perhaps' ? 'likely' : 'certain',
          evidence: [evidence(`${id}.${why}`, { role: arn }), ...logged(failures, id)],
          routes,
          // Who may assume a role is a person's decision.
          remedies: [],
          advised: trustCalls(arn, document === null),
          data: { role: arn },
        });
      },
    ),
});
