import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Confidence } from '../../model/finding.ts';
import { type Route, routeName } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { allFail, failingNow, noOtherFails, refOf } from './helpers/failing.ts';
import { type Keyed, keyedOf, methodsOf, refusedFor, silentOn } from './helpers/keyed.ts';
import { deployedWith } from './helpers/policy-fault.ts';
import { changedThen } from './helpers/recent-key.ts';
import { stageRemoval } from './helpers/stage-outside-plans.ts';

/**
 * A method requires an API key, and clients send none.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html
 */
const id = 'api-key-missing';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const keyed = keyedOf(facts);
    if (keyed.routes.length === 0) return [];
    const { sure, open, hidden } = refusals(keyed, signals);
    // Where another fault of the keys would make the same lines, only those count that say that there was no key.
    const isAlone = !keysExplain(keyed, facts, signals);
    const failures = sure.length > 0 || !isAlone ? sure : [...open, ...hidden];
    const isMeasured =
      failures.length === 0 && isAlone && !signals.logsRead && brought(keyed, facts, signals);
    if (failures.length === 0 && !isMeasured) {
      requireLogs(facts, signals);
      return healthy;
    }
    const routes = methodsOf(keyed, failures, signals);
    return faulty({
      subject: facts.configuration.stage.name,
      confidence: sureOf(sure, failures),
      evidence: [
        ...routes
          .slice(0, 5)
          .map((route) => evidence(`${id}.required`, { route: routeName(route) })),
        ...(sure.length > 0 ? [evidence(`${id}.none-sent`, { count: sure.length })] : []),
        ...logged(failures, id),
        ...since(routes, facts, signals),
      ],
      routes: routes.map(refOf),
      remedies: [],
      advised: advisedFor(routes, facts),
    });
  },
});

/** Refused requests by what is known of their key: that there was none, nothing, or not even that it was about keys. */
function refusals(keyed: Keyed, signals: Signals) {
  const named = refusedFor(id, keyed, signals);
  return {
    sure: named.filter(({ causes }) => causes.length === 1),
    open: named.filter(({ causes, apiKeyId }) => causes.length > 1 && apiKeyId === undefined),
    hidden: silentOn(keyed, signals),
  };
}

/** Whether the plans or the keys themselves are at fault. */
const keysExplain = (
  { plans, keys, members, routes }: Keyed,
  facts: BaseFacts,
  signals: Signals,
): boolean =>
  plans.length === 0 ||
  members?.size === 0 ||
  stageRemoval(facts, signals) !== undefined ||
  (keys ?? []).some((key) => !key.enabled && changedThen(key, routes, facts, signals));

const sureOf = (sure: readonly Failure[], failures: readonly Failure[]): Confidence => {
  if (sure.length > 0) return 'certain';
  return failures.length > 0 ? 'likely' : 'possible';
};

/** Without a log: methods that require a key fail nearly always since a deployment. */
const brought = ({ routes }: Keyed, facts: BaseFacts, signals: Signals): boolean => {
  const failing = failingNow(signals, routes);
  return (
    failing.length > 0 &&
    allFail(signals, failing) &&
    noOtherFails(signals, routes) &&
    deployedWith(facts, signals).length > 0
  );
};

/** Since when the methods ask for a key, where that is new. */
function since(routes: readonly Route[], facts: BaseFacts, signals: Signals): Evidence[] {
  const change = changeBefore(
    facts,
    signals,
    ({ details }) =>
      details['replace /apiKeyRequired'] === 'true' &&
      routes.some(
        ({ resourceId, httpMethod }) =>
          resourceId === details['resourceId'] && httpMethod === details['httpMethod'],
      ),
  );
  return [...deployedWith(facts, signals), ...changedBy(change)];
}

/** What removes the requirement, for its owner. */
function advisedFor(routes: readonly Route[], { target }: BaseFacts) {
  const updates = routes.flatMap(({ resourceId, httpMethod }) =>
    resourceId === undefined
      ? []
      : gatewayCall('UpdateMethod', {
          restApiId: target.apiId,
          resourceId,
          httpMethod,
          patchOperations: [{ op: 'replace', path: '/apiKeyRequired', value: 'false' }],
        }),
  );
  return updates.length === 0 ? [] : [...updates, deployCall(target.apiId, target.stage)];
}
