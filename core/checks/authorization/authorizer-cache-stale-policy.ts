import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { routeName } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { failingNow, refOf, someWork } from './helpers/failing.ts';
import { type Guard, guardsOf, ttlOf } from './helpers/lambda-authorizers.ts';
import { isOn } from './helpers/routes-hit.ts';

/**
 * A Lambda authorizer returns a policy for the one method that it was asked about, and API Gateway keeps it for every method that the
 * same token is sent to: the others are refused until it expires.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html
 */
const id = 'authorizer-cache-stale-policy';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'authorizer',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const guards = guardsOf(facts).filter(isShared);
    if (guards.length === 0) return [];
    requireLogs(facts, signals);
    return judgeEach(
      guards,
      ({ authorizer }) => authorizer.id,
      (guard) => judgeGuard(guard, facts, signals),
    );
  },
});

/** Whether one token can be sent to several methods or paths while its policy is kept. */
const isShared = ({ authorizer, routes }: Guard): boolean =>
  ttlOf(authorizer) > 0 &&
  (routes.length > 1 ||
    routes.some(({ httpMethod, path }) => httpMethod === 'ANY' || path.includes('{')));

function judgeGuard({ authorizer, routes }: Guard, facts: BaseFacts, signals: Signals): Verdict {
  const denied = failuresOf(signals, id, [...routes]);
  if (denied.length === 0) return healthy;
  const located = routes.filter((route) => denied.some((failure) => isOn(route, failure)));
  const failing = located.length > 0 ? located : failingNow(signals, routes);
  // Nothing says that these requests were for this authorizer's methods.
  if (failing.length === 0) return healthy;
  const working = routes.filter((route) => !failing.includes(route));
  const works = someWork(signals, working);
  const isIntermittent = someWork(signals, failing) || isPartly(signals, failing);
  const { target } = facts;
  const one = { restApiId: target.apiId, authorizerId: authorizer.id };
  return faulty({
    subject: authorizer.id,
    confidence: (works || isIntermittent) && denied.every(isDenial) ? 'likely' : 'possible',
    evidence: [
      evidence(`${id}.kept`, {
        authorizer: authorizer.name,
        seconds: ttlOf(authorizer),
        count: routes.length,
      }),
      ...(works
        ? [
            evidence(`${id}.others-work`, {
              denied: failing.map(routeName).join(', '),
              working: working.map(routeName).join(', '),
            }),
          ]
        : []),
      ...logged(denied, id),
    ],
    routes: failing.map(refOf),
    remedies: ['flush-authorizer-cache'],
    data: {
      seconds: ttlOf(authorizer),
      lastDenied: denied.map(({ at }) => at).reduce((a, b) => (a > b ? a : b)),
      ...(signals.began && { since: signals.began.to }),
    },
    advised: [
      gatewayCall('FlushStageAuthorizersCache', {
        restApiId: target.apiId,
        stageName: target.stage,
      }),
      gatewayCall('UpdateAuthorizer', {
        ...one,
        patchOperations: [{ op: 'replace', path: '/authorizerResultTtlInSeconds', value: '0' }],
      }),
      deployCall(target.apiId, target.stage),
    ],
  });
}

/** Whether a method refuses some requests and lets others in, as it does when the policy that is kept depends on what came first. */
const isPartly = ({ routes = [] }: Signals, own: Guard['routes']): boolean =>
  routes.some(
    ({ route, failures, requests }) =>
      own.some(({ path, httpMethod }) => path === route.path && httpMethod === route.httpMethod) &&
      failures > 0 &&
      failures < requests * mostly,
  );

/** A method that refuses less than this share lets requests in, too. */
const mostly = 0.95;

/** Whether the log speaks of the authorizer's policy, and not only of a status. */
const isDenial = ({ causes, hop }: Failure): boolean => hop === 'authorizer' || causes.length <= 2;
