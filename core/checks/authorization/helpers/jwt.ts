import { evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { Authorizer } from '../../../model/facts/authorizer.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { JwtCause } from './jwt-causes.ts';
import { known, MissingEvidence } from '../../../model/reading.ts';
import type { Route } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { failuresOf, logged } from '../../../signals/failures.ts';
import { gatewayV2Call } from '../../advised.ts';
import { changeBefore, changedBy } from '../../changed-by.ts';
import { faulty, healthy, judgeEach } from '../../define-check.ts';
import { refOf } from './failing.ts';
import { isOn } from './routes-hit.ts';

/** The field of an access log that says why a token was refused; HTTP APIs have no other log. */
const field = '$context.authorizer.error';

/** A JWT authorizer with the routes behind it. */
interface JwtGuard {
  readonly authorizer: Authorizer;
  readonly routes: readonly Route[];
}

const guardsOf = ({ configuration }: BaseFacts): JwtGuard[] =>
  known(configuration.authorizers)
    .filter(({ type }) => type === 'JWT')
    .map((authorizer) => ({
      authorizer,
      routes: known(configuration.routes).filter(
        ({ authorizerId }) => authorizerId === authorizer.id,
      ),
    }))
    .filter(({ routes }) => routes.length > 0);

/**
 * Judges why JWT authorizers refuse tokens: only the access log says it, because tokens are in no log and the configuration alone proves
 * nothing about them.
 */
export const judgeJwt = (id: JwtCause, facts: BaseFacts, signals: Signals): Verdict[] =>
  judgeEach(
    guardsOf(facts),
    ({ authorizer }) => authorizer.id,
    (guard) => judgeGuard(id, guard, facts, signals),
  );

function judgeGuard(
  id: JwtCause,
  { authorizer, routes }: JwtGuard,
  facts: BaseFacts,
  signals: Signals,
): Verdict {
  const own = failuresOf(signals, id, [...routes]);
  if (own.length === 0) {
    requireReason(routes, facts, signals);
    return healthy;
  }
  const hit = routes.filter((route) => own.some((failure) => isOn(route, failure)));
  const { issuer = '-', audience = [] } = authorizer.jwt ?? {};
  const scopes = hit.flatMap(({ authorizationScopes = [] }) => authorizationScopes);
  const change = changeBefore(
    facts,
    signals,
    ({ name, details }) =>
      (name === 'UpdateAuthorizer' && details['authorizerId'] === authorizer.id) ||
      (name === 'UpdateRoute' && routes.some(({ routeId }) => details['routeId'] === routeId)),
  );
  return faulty({
    subject: authorizer.id,
    confidence: own.some(({ causes }) => causes.length === 1) ? 'certain' : 'possible',
    evidence: [
      evidence('jwt.wanted', {
        authorizer: authorizer.name,
        issuer,
        audience: audience.join(', ') || '-',
        scopes: [...new Set(scopes)].join(', ') || '-',
      }),
      ...logged(own, id),
      ...changedBy(change),
    ],
    routes: (hit.length > 0 ? hit : routes).map(refOf),
    remedies: [],
    advised: [
      gatewayV2Call('GetAuthorizer', { ApiId: facts.target.apiId, AuthorizerId: authorizer.id }),
    ],
  });
}

/** @throws MissingEvidence where requests to these routes are refused and the log does not say why */
function requireReason(routes: readonly Route[], facts: BaseFacts, signals: Signals): void {
  const { access } = facts.logs;
  if (signals.clientErrors === 0 && 'known' in facts.metrics) return;
  if ('gap' in access) throw new MissingEvidence(access.gap);
  const refused = signals.failures.some(
    (failure) =>
      (failure.status === 401 || failure.status === 403) &&
      routes.some((route) => isOn(route, failure)),
  );
  const format = facts.configuration.stage.accessLog?.format ?? '';
  if (!refused || format.includes(field)) return;
  throw new MissingEvidence({
    what: 'logs:StartQuery',
    because: `The format of the access log lacks ${field}, which says why a token was refused.`,
  });
}
