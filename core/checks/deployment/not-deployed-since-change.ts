import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { restOf } from '../../model/facts/configuration.ts';
import type { PendingChange } from '../../model/facts/rest.ts';
import { knownOr } from '../../model/reading.ts';
import { routeName, serves, wouldServe } from '../../model/route.ts';
import { logged } from '../../signals/failures.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { onlyInNewer } from './helpers/newer-deployment.ts';
import { askedFor, newerThanServed, unservedBy } from './helpers/unserved.ts';

/**
 * Clients ask for a method that is configured, and that the deployment of the stage does not have.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-deploy-api.html
 */
const id = 'not-deployed-since-change';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const { absent, unplaced, isMeasured, ...waiting } = unservedBy(facts, signals);
    // What the newest deployment has is deployed: the stage only serves another.
    const newer = onlyInNewer(facts);
    const added = waiting.added.filter((route) => !newer.some((one) => serves(one, route)));
    const pending = waiting.pending.filter((failure) => {
      const place = failure.route ?? failure.asked;
      return place !== undefined && added.some((route) => wouldServe(route, place));
    });
    if (added.length === 0) return healthy;
    const failures = pending.length > 0 ? pending : absent.length > 0 ? [] : unplaced;
    if (failures.length === 0 && !isMeasured) return healthy;
    const asked = askedFor(pending);
    const methods =
      asked.length === 0
        ? added
        : added.filter((route) => asked.some((one) => wouldServe(route, one.route)));
    return faulty({
      subject: facts.target.stage,
      confidence: pending.length > 0 ? 'certain' : 'possible',
      evidence: [
        ...methods.slice(0, named).map((route) => {
          const count = pending.filter((failure) => {
            const place = failure.route ?? failure.asked;
            return place !== undefined && place !== null && wouldServe(route, place);
          }).length;
          return evidence(`${id}.method`, { route: routeName(route), count });
        }),
        ...ships(facts),
        ...logged(failures, id),
      ],
      routes: methods.map(({ httpMethod, path }) => ({ httpMethod, path })),
      // It deploys only where nothing else waits.
      remedies: ['redeploy-stage'],
      advised: advisedFor(facts),
    });
  },
});

/** Methods and changes that are named one by one. */
const named = 5;

/** Everything that a deployment would bring live besides, or the newer deployment that has been made already. */
function ships(facts: BaseFacts): Evidence[] {
  const pending = knownOr(restOf(facts.configuration).pendingChanges, []);
  const newer = newerThanServed(facts);
  return [
    evidence(`${id}.ships`, {
      count: pending.length,
      changes: pending
        .slice(0, 2 * named)
        .map(changeText)
        .join('; '),
    }),
    ...pending
      .filter(({ noIntegration }) => noIntegration === true)
      .slice(0, 1)
      .map(({ route }) => evidence(`${id}.refused`, { route: routeName(route) })),
    ...(newer === null
      ? []
      : [
          evidence(`${id}.older`, {
            served: facts.configuration.stage.deploymentId,
            newest: newer.id,
            at: newer.createdAt,
          }),
        ]),
  ];
}

const changeText = ({ route, kind, fields }: PendingChange): string =>
  fields.length === 0
    ? `${kind} ${routeName(route)}`
    : `${kind} ${routeName(route)} (${fields.join(', ')})`;

/** Looking at a newer deployment first, where there is one: the stage may have been moved back on purpose. */
function advisedFor(facts: BaseFacts) {
  const { apiId, stage } = facts.target;
  const newer = newerThanServed(facts);
  const look = newer
    ? [
        gatewayCall('GetDeployment', {
          restApiId: apiId,
          deploymentId: newer.id,
          embed: ['apisummary'],
        }),
      ]
    : [];
  return [...look, deployCall(apiId, stage)];
}
