import { evidence } from '../../model/evidence.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Signals } from '../../model/signals.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { showAuthorizer } from '../advised.ts';
import { defineCheck, faulty, judgeEach } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { gatewayTrust } from '../role-calls.ts';
import { refOf } from './helpers/failing.ts';
import { type Guard, guardsOf } from './helpers/lambda-authorizers.ts';

/**
 * API Gateway calls the function of a Lambda authorizer with a role that it cannot assume: the role does not trust API Gateway, or was
 * deleted. Every request to a method behind it ends in a 500.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_Authorizer.html
 */
const id = 'authorizer-role-trust-missing';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'authorizer',
  accountsFor: ['bad-deployment-rollback'],
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeEach(
      guardsOf(facts).filter(({ authorizer }) => authorizer.authorizerCredentials !== undefined),
      ({ authorizer }) => authorizer.id,
      (guard) => judgeGuard(guard, facts, signals),
    ),
});

function judgeGuard({ authorizer, routes }: Guard, facts: BaseFacts, signals: Signals): Verdict {
  const named = failuresOf(signals, id, [...routes]);
  const sure = named.filter(({ causes }) => causes.length === 1);
  // A type of answer that a broken function has, too: but this one was not even asked.
  const unasked = named.filter(
    ({ route, authorizerStatus }) => route !== null && authorizerStatus === undefined,
  );
  const failures = sure.length > 0 ? sure : 'gap' in facts.logs.execution ? unasked : [];
  if (failures.length === 0) return healthyInLogs(facts, signals);
  const role = authorizer.authorizerCredentials ?? '-';
  return faulty({
    subject: authorizer.id,
    confidence: sure.length > 0 ? 'certain' : 'likely',
    evidence: [
      evidence(`${id}.role`, { authorizer: authorizer.name, role }),
      evidence(`${id}.trust`, { document: gatewayTrust }),
      ...logged(failures, id),
    ],
    routes: routes.map(refOf),
    remedies: [],
    advised: [showAuthorizer(facts.target, authorizer.id)],
  });
}
