import { evidence } from '../../model/evidence.ts';
import type { Confidence } from '../../model/finding.ts';
import { logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { someRoutes } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';
import { gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { toldOf } from './helpers/asked-for-route.ts';
import { type Removal, removedMethods } from './helpers/removed-methods.ts';
import { askedFor, type Unserved, unservedBy } from './helpers/unserved.ts';

/**
 * Clients ask for a path or a method that the API does not have, deployed or not. API Gateway answers as if a signature were missing.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
const id = 'missing-resource-or-method';

/** Requests that are named one by one. */
const named = 5;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'support', routes: 'support' },
  judge(facts, signals) {
    const unserved = unservedBy(facts, signals);
    const { absent, pending, unplaced, added } = unserved;
    // Metrics alone cannot distinguish it from a method that waits to be deployed, which is likelier where there is one.
    const isMeasured = unserved.isMeasured && added.length === 0;
    const failures = absent.length > 0 ? absent : pending.length > 0 ? [] : unplaced;
    if (failures.length === 0 && !isMeasured) {
      requireLogs(facts, signals);
      return healthy;
    }
    const asked = often(askedFor(failures));
    const removal = removedMethods(
      facts,
      signals,
      asked.map(({ route }) => route),
    );
    return faulty({
      subject: facts.target.stage,
      confidence: sureOf(unserved),
      evidence: [
        ...asked.slice(0, named).map(({ route, count }) => toldOf(route, count, facts)),
        ...(asked.length > named ? [evidence(`${id}.more`, { count: asked.length - named })] : []),
        ...(asked.length === 0 ? [evidence(`${id}.no-method`)] : []),
        ...(removal ? [removed(removal)] : []),
        ...logged(failures, id),
      ],
      routes: asked.length > 0 ? asked.slice(0, kept).map(({ route }) => route) : 'all',
      // A method may have been removed on purpose, and going back lets callers in again.
      remedies: [],
      advised: advisedFor(facts.target, removal),
    });
  },
});

const removed = ({ suspect, previous, methods }: Removal) =>
  evidence(`${id}.removed`, {
    deployment: suspect.id,
    at: suspect.at,
    previous: previous.id,
    count: methods.length,
    methods: someRoutes(methods),
  });

const advisedFor = ({ apiId: restApiId, stage: stageName }: Target, removal: Removal | null) => [
  gatewayCall('GetResources', { restApiId, embed: ['methods'] }),
  ...(removal?.isThere
    ? [
        gatewayCall('UpdateStage', {
          restApiId,
          stageName,
          patchOperations: [{ op: 'replace', path: '/deploymentId', value: removal.previous.id }],
        }),
      ]
    : []),
];

/** Routes that a document keeps. */
const kept = 20;

/** What is asked for less than this part of the most frequent is somebody else's. */
const seldom = 0.1;

const often = (asked: ReturnType<typeof askedFor>): ReturnType<typeof askedFor> =>
  asked.filter(({ count }) => count >= (asked[0]?.count ?? 0) * seldom);

const sureOf = ({ absent, unplaced, added }: Unserved): Confidence => {
  if (absent.length > 0) return 'certain';
  // What is configured and not deployed may be what clients ask for.
  return unplaced.length > 0 && added.length === 0 ? 'likely' : 'possible';
};
