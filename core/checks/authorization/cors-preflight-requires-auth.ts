import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Call } from '../../model/plan.ts';
import { known } from '../../model/reading.ts';
import { type Route, routeName } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { deployCall, gatewayCall, gatewayV2Call } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failingNow, someWork } from './helpers/failing.ts';
import { deployedWith } from './helpers/policy-fault.ts';
import { isOn } from './helpers/routes-hit.ts';

/**
 * The method that answers a browser's preflight asks for a token, a signature or a key. Browsers send none with a preflight, so it fails
 * and the request itself is never sent. An HTTP API answers preflights itself, but not where a route that catches OPTIONS wants
 * authorization.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-cors.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-cors.html
 */
const id = 'cors-preflight-requires-auth';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST', 'HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  accountsFor: ['authorizer-unauthorized', 'api-key-missing'],
  looksLike: [
    'authorizer-unauthorized',
    'cognito-wrong-token',
    'iam-missing-signature',
    'api-key-missing',
  ],
  judge(facts, signals) {
    const routes = known(facts.configuration.routes).filter(
      ({ httpMethod, authorizationType, apiKeyRequired }) =>
        (httpMethod === 'OPTIONS' || httpMethod === 'ANY') &&
        (authorizationType !== 'NONE' || apiKeyRequired),
    );
    if (routes.length === 0) return [];
    const found = routes.flatMap((route) => judgeRoute(route, facts, signals) ?? []);
    return found.length > 0 ? found : healthy;
  },
});

function judgeRoute(route: Route, facts: BaseFacts, signals: Signals): Verdict | null {
  const refused = signals.failures.filter((failure) => isRefusedPreflight(route, failure));
  const isOwn = route.httpMethod === 'OPTIONS';
  // Clients that send what the method asks for are not browsers; and an ANY method serves others, too.
  if (refused.length === 0 && (!isOwn || someWork(signals, [route]))) return null;
  if (refused.length === 0 && failingNow(signals, [route]).length === 0) return null;
  return faulty({
    subject: routeName(route),
    confidence: 'certain',
    evidence: [toldOf(route), ...logged(refused, id), ...deployedWith(facts, signals)],
    routes: [{ httpMethod: 'OPTIONS', path: route.path }],
    remedies: [],
    advised: isOwn ? advisedFor(route, facts) : [],
  });
}

const isRefusedPreflight = (route: Route, failure: Failure): boolean =>
  (failure.status === 401 || failure.status === 403) &&
  (failure.route ?? failure.asked)?.httpMethod === 'OPTIONS' &&
  isOn(route, failure) &&
  failure.hop !== 'backend';

const toldOf = (route: Route): Evidence =>
  evidence(`${id}.asks`, {
    route: routeName(route),
    what:
      route.authorizationType === 'NONE'
        ? 'API key'
        : [route.authorizationType, ...(route.apiKeyRequired ? ['API key'] : [])].join(', '),
  });

function advisedFor(route: Route, { target }: BaseFacts): Call[] {
  if (target.apiKind === 'HTTP') {
    const RouteId = route.routeId ?? '';
    return [
      gatewayV2Call('UpdateRoute', { ApiId: target.apiId, RouteId, AuthorizationType: 'NONE' }),
    ];
  }
  if (route.resourceId === undefined) return [];
  const replace = (path: string, value: string) => ({ op: 'replace', path, value });
  return [
    gatewayCall('UpdateMethod', {
      restApiId: target.apiId,
      resourceId: route.resourceId,
      httpMethod: route.httpMethod,
      patchOperations: [
        ...(route.authorizationType === 'NONE' ? [] : [replace('/authorizationType', 'NONE')]),
        ...(route.apiKeyRequired ? [replace('/apiKeyRequired', 'false')] : []),
      ],
    }),
    deployCall(target.apiId, target.stage),
  ];
}
