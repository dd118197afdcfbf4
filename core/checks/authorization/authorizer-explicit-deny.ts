import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { routeName } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { gatewayCall, showAuthorizer } from '../advised.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { allFail, refOf } from './helpers/failing.ts';
import { type Guard, guardsOf, ttlOf } from './helpers/lambda-authorizers.ts';
import { isOn } from './helpers/routes-hit.ts';

/**
 * The policy that a Lambda authorizer returns denies the request. Whom it lets in is for its owner to say, so nothing is changed here.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html
 */
const id = 'authorizer-explicit-deny';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'authorizer',
  accountsFor: ['authorizer-cache-stale-policy'],
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeEach(
      guardsOf(facts),
      ({ authorizer }) => authorizer.id,
      (guard) => judgeGuard(guard, facts, signals),
    ),
});

function judgeGuard(guard: Guard, facts: BaseFacts, signals: Signals): Verdict {
  const routes = guard.routes.filter(({ httpMethod }) => httpMethod !== 'OPTIONS');
  const named = failuresOf(signals, id, routes);
  const sure = named.filter(({ causes }) => causes.length === 1);
  const located = routes.filter((route) => named.some((failure) => isOn(route, failure)));
  // A policy that names one method refuses some and not all: that is what the cache makes of it.
  const open = named.filter(isDenial);
  const failures = sure.length > 0 ? sure : isShared(guard, routes.length) ? [] : open;
  if (failures.length === 0 || (sure.length === 0 && !allFail(signals, located))) {
    requireLogs(facts, signals);
    return healthy;
  }
  const hit = routes.filter((route) => failures.some((failure) => isOn(route, failure)));
  const { authorizer } = guard;
  const { target } = facts;
  return faulty({
    subject: authorizer.id,
    confidence: sure.length > 0 && hit.length > 0 ? 'certain' : 'likely',
    evidence: [...toldOf(guard, failures, sure.length > 0), ...logged(failures, id)],
    routes: (hit.length > 0 ? hit : routes).map(refOf),
    remedies: [],
    advised: [
      showAuthorizer(target, authorizer.id),
      ...(ttlOf(authorizer) > 0
        ? [
            gatewayCall('FlushStageAuthorizersCache', {
              restApiId: target.apiId,
              stageName: target.stage,
            }),
          ]
        : []),
    ],
  });
}

/** Whether an answer is kept for more than the one method that it was made for. */
const isShared = ({ authorizer, routes }: Guard, methods: number): boolean =>
  ttlOf(authorizer) > 0 &&
  (methods > 1 ||
    routes.some(({ httpMethod, path }) => httpMethod === 'ANY' || path.includes('{')));

/** Whether the log speaks of the authorizer's policy, and not only of a status. */
const isDenial = ({ causes }: Failure): boolean => causes.length <= 2;

function toldOf({ authorizer, routes }: Guard, failures: readonly Failure[], isExplicit: boolean) {
  const args = {
    authorizer: authorizer.name,
    count: failures.length,
    routes: routes.slice(0, 5).map(routeName).join(', '),
  };
  const found: Evidence[] = [
    isExplicit ? evidence(`${id}.deny`, args) : evidence(`${id}.no-allow`, args),
  ];
  const seconds = ttlOf(authorizer);
  return seconds > 0
    ? [...found, evidence(`${id}.kept`, { authorizer: authorizer.name, seconds })]
    : found;
}
