import type { Evidence } from '../../../model/evidence.ts';
import type { FactsFor } from '../../../model/facts.ts';
import type { Verdict } from '../../../model/finding.ts';
import type { CauseId } from '../../../model/ids.generated.ts';
import { known } from '../../../model/reading.ts';
import { type Route, serves } from '../../../model/route.ts';
import type { Failure, Signals } from '../../../model/signals.ts';
import { logged } from '../../../signals/failures.ts';
import { refOf } from '../../authorization/helpers/failing.ts';
import { refusedFor } from '../../authorization/helpers/refused.ts';
import { type Check, faulty, healthy } from '../../define-check.ts';
import { sinceSuspect, suspectDeployment } from './suspect.ts';

type Facts = FactsFor<'deployment'>;

/**
 * The deployed methods that want a signature, without those of which a deployment right before the symptom asked for it: that is the
 * deployment's fault, for clients send what they always sent.
 */
export function signedRoutes(facts: Facts, signals: Signals): Route[] {
  const isNew = newlySigned(facts, signals);
  return known(facts.configuration.routes).filter(
    (route) => route.authorizationType === 'AWS_IAM' && !isNew(route),
  );
}

/** Nothing reads what a deployment of a WebSocket API holds, so there no route is known to be newly signed. */
function newlySigned(facts: Facts, signals: Signals): (route: Route) => boolean {
  if (facts.configuration.rest === undefined) return () => false;
  if ('gap' in facts.configuration.deployments) return () => false;
  const suspect = suspectDeployment(facts, signals);
  if (suspect === null) return () => false;
  const compared = sinceSuspect(facts, suspect);
  if (compared === null) return () => true;
  const { before, changed, unknown } = compared;
  return (route) =>
    [...changed, ...unknown].some((one) => serves(one, route)) ||
    !before.some((one) => serves(one, route));
}

/**
 * What the checks of signatures have in common. `$connect` of a WebSocket API takes signatures as a method of a REST API does.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-control-access-iam.html
 */
export const ofSignature = {
  domain: 'deployment',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof', routes: 'support' },
} as const satisfies Partial<Check<'deployment'>>;

/**
 * Signatures that API Gateway refuses for one reason, on the methods that want one. No verdict where none does.
 * @param beside causes that share the log's words and cannot be at work here
 */
export function judgeSignatures(
  id: CauseId,
  facts: Facts,
  signals: Signals,
  told: (failures: readonly Failure[], routes: readonly Route[]) => readonly Evidence[],
  beside: readonly string[] = [],
): Verdict[] {
  const routes = signedRoutes(facts, signals);
  if (routes.length === 0) return [];
  const refused = refusedFor(id, routes, facts, signals, beside);
  if (refused === null) return [healthy];
  return [
    faulty({
      subject: facts.target.stage,
      confidence: refused.confidence,
      evidence: [...told(refused.failures, refused.routes), ...logged(refused.failures, id)],
      routes: refused.routes.map(refOf),
      remedies: [],
    }),
  ];
}
