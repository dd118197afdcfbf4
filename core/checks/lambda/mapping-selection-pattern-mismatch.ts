import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import type { Verdict } from '../../model/finding.ts';
import { knownOr } from '../../model/reading.ts';
import { routeName } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { failuresOf } from '../../signals/failures.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { defaultResponse, isReadable, matchedResponse } from '../http/helpers/response-mapping.ts';
import { showIntegrationCalls } from '../http/helpers/advised-calls.ts';
import { errorMessages } from './helpers/error-messages.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { type IntegratedRoute, naming } from './helpers/routes.ts';
import { wordsOf } from './helpers/changed-words.ts';
import { turnedIntoServerErrors } from './helpers/turned-status.ts';
import { versionChange } from './helpers/version-change.ts';
import type { VersionChange } from './helpers/version-verdict.ts';

/**
 * The pattern that is to recognise an error of the function does not match its message, so the error goes out with a wrong status:
 * as a success, where the default takes it, or as a 5XX although the client is at fault.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
 */
const id = 'mapping-selection-pattern-mismatch';

/** A change that a fault is owed to, and what undoes it. */
type Changed = Pick<VersionChange, 'remedies' | 'data' | 'evidence'>;

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  accountsFor: ['lambda-unhandled-error'],
  // The lines name the function's error, which is not new.
  looksLike: ['lambda-unhandled-error', 'lambda-init-error'],
  telemetry: { reasons: 'support', routes: 'support' },
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const mapped = routes.filter(({ integration }) => integration.type === 'AWS');
      const [first = healthy] = mapped.flatMap((route) => judgeRoute(fn, route, facts, signals));
      return first;
    }),
});

function judgeRoute(
  fn: LambdaFunction,
  route: IntegratedRoute,
  facts: BaseFacts,
  signals: Signals,
): Verdict[] {
  const messages = errorMessages(fn, failuresOf(signals, 'lambda-unhandled-error', [route]));
  const errors = knownOr(fn.metrics, null)?.errors ?? 0;
  if ((messages.length === 0 && errors === 0) || !isReadable(route.integration)) return [];
  const turned = signals.symptom === '5xx' ? turnedIntoServerErrors(facts, signals, route) : null;
  if (turned !== null) {
    const brought = changedBy(fn, route, facts, signals);
    if (brought === null) return [];
    const status = answeredWith(route, messages);
    const reason = evidence(`${id}.turned`, { route: routeName(route), status, ...turned });
    return [fault(route, facts, [reason, ...brought.evidence], brought)];
  }
  const lost = messages.find((message) => isTakenForSuccess(route, message));
  // Requests that went out as a success are none of those that an alarm on 5XX counts.
  const counted = signals.symptom === '5xx' && signals.since !== null;
  if (lost === undefined || counted) return [];
  const status = defaultResponse(route.integration)?.statusCode ?? '200';
  const message = lost.slice(0, 200);
  const reason = evidence(`${id}.as-success`, { route: routeName(route), message, status });
  return [fault(route, facts, [reason], { remedies: [], data: {} })];
}

/**
 * What changed, the patterns or the words that they are compared with. Where a deployment and a version of the function came at the
 * same time and the function's log does not show which of them, neither is undone.
 * @returns null where nothing is known to have changed either
 */
function changedBy(
  fn: LambdaFunction,
  route: IntegratedRoute,
  facts: BaseFacts,
  signals: Signals,
): Changed | null {
  const failures = failuresOf(signals, 'lambda-unhandled-error', [route]);
  const { integration } = route;
  const since = signals.since ?? '';
  const began = signals.began ?? { from: since, to: since };
  const words = wordsOf(fn, failures, { integration, began });
  const version = versionChange(fn, [route], facts, signals);
  if (words === 'changed') {
    const reason = evidence(`${id}.words`, { function: fn.name });
    const data = { ...naming(fn), ...version.data };
    return { remedies: version.remedies, data, evidence: [reason, ...version.evidence] };
  }
  const brought = broughtBy(route, facts, signals, true);
  if (brought.remedies.length === 0) return null;
  if (words === 'same' || version.remedies.length === 0) return brought;
  const both = evidence(`${id}.either`, { function: fn.name });
  return { remedies: [], data: {}, evidence: [both, ...brought.evidence, ...version.evidence] };
}

const fault = (
  route: IntegratedRoute,
  facts: BaseFacts,
  reasons: readonly Evidence[],
  { remedies, data }: Pick<Changed, 'remedies' | 'data'>,
): Verdict =>
  faulty({
    subject: routeName(route),
    confidence: 'certain',
    evidence: [...reasons],
    routes: [{ httpMethod: route.httpMethod, path: route.path }],
    remedies,
    advised: showIntegrationCalls(facts, route),
    data,
  });

const responseTo = ({ integration }: IntegratedRoute, message: string) =>
  matchedResponse(integration, message) ?? defaultResponse(integration);

const isTakenForSuccess = (route: IntegratedRoute, message: string): boolean =>
  matchedResponse(route.integration, message) === undefined &&
  Number(responseTo(route, message)?.statusCode ?? 500) < 400;

const answeredWith = (route: IntegratedRoute, [message = '']: readonly string[]): string =>
  responseTo(route, message)?.statusCode ?? '500';
