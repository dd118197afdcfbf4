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
import { type IntegratedRoute } from './helpers/routes.ts';
import { turnedIntoServerErrors } from './helpers/turned-status.ts';

/**
 * The pattern that is to recognise an error of the function does not match its message, so the error goes out with a wrong status:
 * as a success, where the default takes it, or as a 5XX although the client is at fault.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/handle-errors-in-lambda-integration.html
 */
const id = 'mapping-selection-pattern-mismatch';

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
    const brought = broughtBy(route, facts, signals, true);
    if (brought.remedies.length === 0) return [];
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

const fault = (
  route: IntegratedRoute,
  facts: BaseFacts,
  reasons: readonly Evidence[],
  { remedies, data }: Pick<ReturnType<typeof broughtBy>, 'remedies' | 'data'>,
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
