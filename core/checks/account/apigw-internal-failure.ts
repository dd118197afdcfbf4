import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { known } from '../../model/reading.ts';
import { someRoutes } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { methodsHit, refsOrAll } from '../authorization/helpers/routes-hit.ts';
import { changeBefore } from '../changed-by.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';

/**
 * API Gateway fails on its own: its log says so of requests whose integration is not behind a VPC link, which says the same of a
 * connection that was reset. Nobody but AWS can prove or fix it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/CommonErrors.html
 */
const id = 'apigw-internal-failure';

/** Request ids that AWS Support is given. */
const named = 3;

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'gateway',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const failures = ownFailures(facts, signals);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const { target, window, changes } = facts;
    const hit = methodsHit(facts, failures);
    const backends = new Set(hit.map(({ integration }) => integration?.uri ?? '-')).size;
    const isQuiet =
      changes !== undefined &&
      'known' in changes &&
      changes.known.completeUntil >= (signals.since ?? window.end) &&
      changeBefore(facts, signals, () => true) === undefined;
    return faulty({
      subject: target.stage,
      confidence: 'likely',
      evidence: [
        evidence(`${id}.failed`, {
          count: failures.length,
          routes: hit.length > 0 ? someRoutes(hit) : 'none',
        }),
        ...logged(failures, id),
        ...(backends > 1 ? [evidence(`${id}.backends`, { count: backends })] : []),
        ...(isQuiet ? [evidence(`${id}.quiet`)] : []),
        evidence(`${id}.support`, {
          region: target.region,
          account: target.account,
          api: target.apiId,
          stage: target.stage,
          since: signals.since ?? window.start,
          ids: failures
            .slice(0, named)
            .map(({ requestId }) => requestId)
            .join(', '),
        }),
      ],
      routes: refsOrAll(hit),
      remedies: [],
    });
  },
});

/**
 * Those that the log lays to API Gateway. Behind a VPC link a reset connection looks the same: such failures count only where most others
 * are on methods without one, so that API Gateway fails anyway.
 */
function ownFailures(facts: BaseFacts, signals: Signals): Failure[] {
  const failures = failuresOf(signals, id);
  const isSure = ({ causes }: Failure) => causes.length === 1;
  if (failures.every(isSure)) return failures;
  const routes = known(facts.configuration.routes);
  const hasLink = (failure: Failure) => {
    const hit = methodsHit(facts, [failure]);
    return (hit.length > 0 ? hit : routes).some(
      ({ integration }) => integration?.connectionType === 'VPC_LINK',
    );
  };
  const own = failures.filter((failure) => isSure(failure) || !hasLink(failure));
  return own.length > failures.length / 2 ? failures : own;
}
