import { type Evidence, evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import type { Failure } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { rules } from '../../signals/rule.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { defineCheck, faulty, judgeEach } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { showIntegrationCalls } from './helpers/advised-calls.ts';
import { ownOrLost } from './helpers/own-or-lost.ts';
import {
  isProven,
  type RequestDefect,
  requestDefect,
  withoutEscapedApostrophes,
} from './helpers/service-request.ts';
import { serviceRoutes } from './helpers/service-routes.ts';

/**
 * An AWS service refuses the request that the integration makes: its template, its content type, its action or one of its values is
 * wrong.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-integration-types.html
 */
const id = 'aws-service-integration-error';

const refusal =
  /UnknownOperationException|com\.amazon\.coral\.(?:service|validate)#|com\.amazonaws\.[\w.]+#|SerializationException|ValidationException|InvalidParameterValue|MissingParameter/i;

/** What the log says of this cause alone. */
export const signatures = rules([
  { id, pattern: refusal, excludes: /AccessDenied/, causes: [id], hop: 'integration' },
]);

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST'],
  symptoms: ['5xx', '4xx'],
  role: 'breaks',
  hop: 'integration',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const called = serviceRoutes(facts);
    if (called.length === 0) return [];
    const failures = failuresOf(signals, id);
    requireLogs(facts, signals, failures);
    const all = called.map(({ route }) => route);
    return judgeEach(
      called,
      ({ route }) => routeName(route),
      ({ route, service }) => {
        const defect = requestDefect({ route, service });
        const own = ownOrLost(failures, route, all, false).filter(
          (failure) => !isDenied(failure) || defect?.kind === 'form',
        );
        if (own.length === 0) return healthyInLogs(facts, signals);
        const brought = broughtBy(route, facts, signals, isProven(defect));
        const said = own.some(({ causes }) => causes.length === 1);
        const resource = { restApiId: facts.configuration.api.id, resourceId: route.resourceId };
        return faulty({
          subject: routeName(route),
          confidence: said || isProven(defect) || brought.listed ? 'certain' : 'likely',
          evidence: [
            evidence(`${id}.refused`, { route: routeName(route), service, count: own.length }),
            ...told(routeName(route), defect),
            ...logged(own, id),
            ...brought.evidence,
          ],
          routes: [{ httpMethod: route.httpMethod, path: route.path }],
          remedies: brought.remedies,
          advised:
            defect?.kind === 'apostrophe' && route.resourceId !== undefined
              ? [
                  gatewayCall('UpdateIntegration', {
                    ...resource,
                    httpMethod: route.httpMethod,
                    patchOperations: [
                      {
                        op: 'replace',
                        path: `/requestTemplates/${defect.type.replaceAll('/', '~1')}`,
                        value: withoutEscapedApostrophes(defect.template),
                      },
                    ],
                  }),
                  deployCall(resource.restApiId, facts.configuration.stage.name),
                ]
              : showIntegrationCalls(facts, route),
          data: brought.data,
        });
      },
    );
  },
});

/** A refusal of the role, which another cause explains, unless it is what SQS says to a request without an action. */
const isDenied = ({ lines }: Failure): boolean =>
  lines.some((line) => /AccessDenied|Status: 403/.test(line));

function told(route: string, defect: RequestDefect): Evidence[] {
  if (defect === null) return [];
  if (defect.kind === 'apostrophe' || defect.kind === 'json')
    return [evidence(`${id}.${defect.kind}`, { type: defect.type })];
  if (defect.kind === 'form') return [evidence(`${id}.form`, { route })];
  return [evidence(`${id}.passthrough`, { types: defect.types })];
}
