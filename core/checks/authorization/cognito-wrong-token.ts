import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { type Route, someRoutes } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { gatewayCall } from '../advised.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { refOf } from './helpers/failing.ts';
import { deployedWith } from './helpers/policy-fault.ts';
import { lookAtClients, type PoolGuard, poolGuardsOf, poolIdsOf } from './helpers/pools.ts';
import { refusedFor } from './helpers/refused.ts';

/**
 * A Cognito authorizer does not accept the token: it is of another user pool, or of the wrong kind. A method with scopes wants an access
 * token that has one of them; one without wants an ID token.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-invoke-api-integrated-with-cognito-user-pool.html
 */
const id = 'cognito-wrong-token';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'authorizer',
  accountsFor: ['bad-deployment-rollback'],
  telemetry: { reasons: 'proof', routes: 'support' },
  judge: (facts, signals) =>
    judgeEach(
      poolGuardsOf(facts),
      ({ authorizer }) => authorizer.id,
      (guard) => judgeGuard(guard, facts, signals),
    ),
});

function judgeGuard(guard: PoolGuard, facts: BaseFacts, signals: Signals): Verdict {
  const { authorizer, routes } = guard;
  const refused = refusedFor(id, routes, facts, signals, ['authorizer-unauthorized']);
  if (refused === null) return healthy;
  const { target } = facts;
  return faulty({
    subject: authorizer.id,
    confidence: refused.confidence,
    evidence: [
      evidence(`${id}.pools`, {
        authorizer: authorizer.name,
        pools: poolIdsOf(authorizer).join(', ') || '-',
      }),
      ...kindsOf(refused.routes),
      ...logged(refused.failures, id),
      ...deployedWith(facts, signals),
      ...changedBy(changeOf(guard, facts, signals)),
    ],
    routes: refused.routes.map(refOf),
    remedies: [],
    advised: [
      gatewayCall('GetAuthorizer', { restApiId: target.apiId, authorizerId: authorizer.id }),
      ...lookAtClients(authorizer),
    ],
  });
}

/** Which kind of token which methods want. */
function kindsOf(routes: readonly Route[]): Evidence[] {
  const scoped = routes.filter(({ authorizationScopes = [] }) => authorizationScopes.length > 0);
  const plain = routes.filter((route) => !scoped.includes(route));
  const scopes = [
    ...new Set(scoped.flatMap(({ authorizationScopes = [] }) => authorizationScopes)),
  ];
  return [
    ...(scoped.length > 0
      ? [evidence(`${id}.access`, { routes: someRoutes(scoped), scopes: scopes.join(', ') })]
      : []),
    ...(plain.length > 0 ? [evidence(`${id}.identity`, { routes: someRoutes(plain) })] : []),
  ];
}

const changeOf = ({ authorizer, routes }: PoolGuard, facts: BaseFacts, signals: Signals) =>
  changeBefore(
    facts,
    signals,
    ({ details }) =>
      details['authorizerId'] === authorizer.id ||
      (Object.keys(details).some((patch) => patch.endsWith(' /authorizationScopes')) &&
        routes.some(({ resourceId }) => resourceId === details['resourceId'])),
  );
