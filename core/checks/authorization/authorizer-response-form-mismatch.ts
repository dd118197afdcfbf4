import { evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import type { Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { gatewayV2Call } from '../advised.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { decide } from '../resource-policy/resource-policy.ts';
import { authorizerArn } from '../resource-policy/source-arns.ts';
import { refOf } from './helpers/failing.ts';
import { type Guard, guardsOf } from './helpers/lambda-authorizers.ts';
import { isOn } from './helpers/routes-hit.ts';

/**
 * The Lambda authorizer of an HTTP API was set to expect the other form of response than its function gives: a policy, or `isAuthorized`.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
const id = 'authorizer-response-form-mismatch';
/** What log lines name of it. */
const logs = 'authorizer-invalid-response';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'authorizer',
  accountsFor: ['authorizer-invalid-response', 'authorizer-lambda-error'],
  looksLike: ['authorizer-invalid-response'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeEach(
      guardsOf(facts),
      ({ authorizer }) => authorizer.id,
      (guard) => judgeGuard(guard, facts, signals),
    ),
});

function judgeGuard(
  { authorizer, routes }: Guard,
  facts: FactsFor<'authorization'>,
  signals: Signals,
): Verdict {
  const own = failuresOf(signals, logs, [...routes]);
  const change = changeBefore(
    facts,
    signals,
    ({ name, details }) =>
      name === 'UpdateAuthorizer' &&
      details['authorizerId'] === authorizer.id &&
      details['enableSimpleResponses'] !== undefined,
  );
  // Lines that fit a missing permission as well prove nothing where there is none, or where nothing was changed.
  if (!change || own.length === 0 || !mayCall(authorizer.id, facts)) return healthy;
  const hit = routes.filter((route) => own.some((failure) => isOn(route, failure)));
  const simple = authorizer.enableSimpleResponses;
  return faulty({
    subject: authorizer.id,
    confidence: 'certain',
    evidence: [
      evidence(`${id}.${simple ? 'simple' : 'policy'}`, { authorizer: authorizer.name }),
      ...logged(own, logs),
      ...changedBy(change),
    ],
    routes: (hit.length > 0 ? hit : routes).map(refOf),
    remedies: ['restore-authorizer-response'],
    advised: [
      gatewayV2Call('GetAuthorizer', { ApiId: facts.target.apiId, AuthorizerId: authorizer.id }),
    ],
    data: { authorizerId: authorizer.id },
  });
}

/** Whether API Gateway may call the authorizer's function. @throws MissingEvidence where its policy could not be read */
function mayCall(authorizerId: string, facts: FactsFor<'authorization'>): boolean {
  const read = facts.authorization.lambdaAuthorizers.find(
    (one) => one.authorizerId === authorizerId,
  );
  const policy = read && known(read.policy);
  if (!policy) return false;
  const { target } = facts;
  const sourceArn = authorizerArn(target, authorizerId);
  return decide(policy, { sourceArn, sourceAccount: target.account }) === 'allow';
}
