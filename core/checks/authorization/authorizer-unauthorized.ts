import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { deployCall, gatewayCall, showAuthorizer } from '../advised.ts';
import { defineCheck, faulty, judgeEach } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { failingNow, measured, refOf } from './helpers/failing.ts';
import { type Guard, guardsOf } from './helpers/lambda-authorizers.ts';
import { deployedWith } from './helpers/policy-fault.ts';
import { isOn } from './helpers/routes-hit.ts';

/**
 * A Lambda authorizer turns requests away with 401: the identity that it reads is missing or does not match, so that its function is not
 * even asked, or the function says so.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/configure-api-gateway-lambda-authorization.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
 */
const id = 'authorizer-unauthorized';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'authorizer',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeEach(
      guardsOf(facts),
      ({ authorizer }) => authorizer.id,
      (guard) => judgeGuard(guard, facts, signals),
    ),
});

function judgeGuard(guard: Guard, facts: BaseFacts, signals: Signals): Verdict {
  const { authorizer } = guard;
  // Preflights carry no token at all: that is a fault of its own.
  const routes = guard.routes.filter(({ httpMethod }) => httpMethod !== 'OPTIONS');
  const named = failuresOf(signals, id, routes).filter(
    ({ route, asked }) => (route ?? asked)?.httpMethod !== 'OPTIONS',
  );
  const silent = signals.failures.filter(
    (failure) =>
      failure.status === 401 &&
      failure.causes.length === 0 &&
      routes.some((route) => isOn(route, failure)),
  );
  const failures = named.length > 0 ? named : silent;
  const located = routes.filter((route) => failures.some((failure) => isOn(route, failure)));
  const failing = failingNow(signals, routes);
  // Lines without a method are of others where these methods' own metrics show nothing unusual.
  const isElsewhere =
    located.length === 0 && failing.length === 0 && measured(signals, routes).length > 0;
  if (isElsewhere || failures.length === 0) return healthyInLogs(facts, signals);
  const hit = located.length > 0 ? located : failing.length > 0 ? failing : routes;
  return faulty({
    subject: authorizer.id,
    confidence: named.length > 0 && located.length > 0 ? 'certain' : 'likely',
    evidence: [
      ...toldOf(guard, failures),
      ...logged(failures, id),
      ...deployedWith(facts, signals),
      ...changedBy(
        changeBefore(
          facts,
          signals,
          ({ name, details }) =>
            name === 'UpdateAuthorizer' && details['authorizerId'] === authorizer.id,
        ),
      ),
    ],
    routes: hit.map(refOf),
    remedies: [],
    advised: advisedFor(guard, facts),
  });
}

function toldOf({ authorizer }: Guard, failures: readonly Failure[]): Evidence[] {
  const {
    name,
    identitySource: source = '-',
    identityValidationExpression: expression,
  } = authorizer;
  const answered = failures.filter(({ authorizerStatus }) => authorizerStatus !== undefined).length;
  if (answered > 0)
    return [evidence(`${id}.function-refused`, { authorizer: name, count: answered })];
  return [
    evidence(`${id}.source`, { authorizer: name, source }),
    ...(expression ? [evidence(`${id}.expression`, { authorizer: name, expression })] : []),
  ];
}

/** With an expression that lets every token through, the function itself decides again. */
function advisedFor({ authorizer }: Guard, { target }: BaseFacts) {
  const one = { restApiId: target.apiId, authorizerId: authorizer.id };
  const look = showAuthorizer(target, authorizer.id);
  if (!authorizer.identityValidationExpression) return [look];
  const patch = { op: 'replace', path: '/identityValidationExpression', value: '.*' };
  return [
    look,
    gatewayCall('UpdateAuthorizer', { ...one, patchOperations: [patch] }),
    deployCall(target.apiId, target.stage),
  ];
}
