import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { httpOf } from '../../model/facts/configuration.ts';
import { known, knownOr, MissingEvidence } from '../../model/reading.ts';
import { placeOfRoute, type RouteRef, routeName, wouldServe } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { gatewayV2Call } from '../advised.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { askedFor } from './helpers/unserved.ts';

/**
 * Clients ask an HTTP API for a method and path that no route of the stage's deployment serves, and there is no `$default` route.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
 */
const id = 'http-route-not-found';

/** Requests that are named one by one. */
const named = 5;
/** What is asked for less than this part of the most frequent is somebody else's. */
const seldom = 0.1;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const served = known(facts.configuration.routes);
    const failures = unservedBy(served, signals);
    if (failures.length === 0) {
      requireLogs(facts, signals);
      requireRoutes(facts, signals);
      return healthy;
    }
    const all = askedFor(failures);
    const asked = all.filter(({ count }) => count >= (all[0]?.count ?? 0) * seldom);
    const waiting = undeployed(facts, asked);
    return faulty({
      subject: facts.target.stage,
      confidence: asked.length > 0 ? 'certain' : 'likely',
      evidence: [
        ...asked
          .slice(0, named)
          .map(({ route, count }) => evidence(`${id}.asked`, { route: routeName(route), count })),
        ...(asked.length === 0 ? [evidence(`${id}.no-route`, { count: failures.length })] : []),
        ...waiting.map((route) => evidence(`${id}.undeployed`, { route: routeName(route) })),
        ...logged(failures, id),
        ...changedBy(
          changeBefore(
            facts,
            signals,
            ({ name }) => name === 'DeleteRoute' || name === 'UpdateRoute',
          ),
        ),
      ],
      routes: asked.length > 0 ? asked.map(({ route }) => route) : 'all',
      remedies: [],
      advised: [
        gatewayV2Call('GetRoutes', { ApiId: facts.target.apiId }),
        ...(waiting.length > 0 ? [deployment(facts)] : []),
      ],
    });
  },
});

/** Failed requests that the log names no route for, and that no route would serve. */
const unservedBy = (served: readonly RouteRef[], { failures }: Signals): Failure[] =>
  failures.filter(
    ({ causes, route, asked }) =>
      causes.includes(id) &&
      route === null &&
      (asked === undefined || !served.some((one) => wouldServe(one, asked))),
  );

/** The routes that wait to be deployed and would serve what clients ask for. */
function undeployed(
  { configuration }: BaseFacts,
  asked: readonly { readonly route: RouteRef }[],
): RouteRef[] {
  const { pending } = httpOf(configuration);
  const added = (pending ? knownOr(pending, []) : []).filter(({ kind }) => kind === 'added');
  return added
    .map(({ route }) => placeOfRoute(route))
    .filter((route) => asked.some((one) => wouldServe(route, one.route)))
    .slice(0, named);
}

const deployment = ({ target: { apiId: ApiId, stage: StageName } }: BaseFacts) =>
  gatewayV2Call('CreateDeployment', { ApiId, StageName });

/** @throws MissingEvidence where requests end in 404 and the log does not say whether a route served them */
function requireRoutes({ configuration }: BaseFacts, { failures }: Signals): void {
  const format = configuration.stage.accessLog?.format ?? '';
  const isOpen = failures.some(({ status, causes }) => status === 404 && causes.length === 0);
  if (!isOpen || format.includes('$context.routeKey')) return;
  throw new MissingEvidence({
    what: 'logs:StartQuery',
    because:
      'The format of the access log lacks $context.routeKey, which says whether a route served a request.',
  });
}
