import { type Evidence, evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { type WebsocketConfiguration } from '../../model/facts/websocket.ts';
import { websocketOf } from '../../model/facts/configuration.ts';
import { listedChanges } from '../../model/listed-changes.ts';
import { known, knownOr, MissingEvidence } from '../../model/reading.ts';
import { defaultRoute, routeName, someRoutes } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { logged } from '../../signals/failures.ts';
import { gatewayV2Call } from '../advised.ts';
import { changeBefore, changedBy } from '../changed-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';

/**
 * Messages name a route that the stage does not serve, and it serves no `$default`: the action is unknown, or its route was never deployed.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-routes.html
 */
const id = 'ws-route-not-found';

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof' },
  judge(facts, signals) {
    const api = websocketOf(facts.configuration);
    const failures = unrouted(signals);
    if (failures.length === 0) {
      requireRouteKeys(facts, signals);
      return healthy;
    }
    const { target } = facts;
    const old = outdated(facts, api);
    return faulty({
      subject: target.stage,
      confidence: 'certain',
      evidence: [
        evidence(`${id}.unrouted`, {
          count: failures.length,
          expression: api.routeSelectionExpression,
        }),
        ...configured(api),
        ...old,
        ...logged(failures, id),
        ...changedBy(
          changeBefore(
            facts,
            signals,
            ({ name }) => name === 'DeleteRoute' || name === 'UpdateRoute',
          ),
        ),
      ],
      routes: 'all',
      remedies: [],
      advised: [
        gatewayV2Call('GetRoutes', { ApiId: target.apiId }),
        ...(old.length > 0
          ? [gatewayV2Call('CreateDeployment', { ApiId: target.apiId, StageName: target.stage })]
          : []),
      ],
    });
  },
});

/** Messages that the access log names no route for. */
const unrouted = ({ failures }: Signals): Failure[] =>
  failures.filter(({ causes, route }) => causes.includes(id) && route === null);

/** What is configured now; nothing where that could not be read. */
function configured({ current }: WebsocketConfiguration): Evidence[] {
  const routes = knownOr(current, null);
  return routes === null ? [] : [evidence(`${id}.configured`, { routes: someRoutes(routes) })];
}

/** What shows that the stage does not serve the routes that are configured now; nothing where nothing does. */
function outdated(facts: BaseFacts, { current, autoDeploy }: WebsocketConfiguration): Evidence[] {
  const { stage, deployments } = facts.configuration;
  const all = knownOr(deployments, []);
  const served = all.find(({ id: one }) => one === stage.deploymentId);
  const date = served?.createdAt ?? '-';
  const catchesAll = knownOr(current, []).some((route) => routeName(route) === defaultRoute);
  const after = listedChanges(facts).filter(
    ({ name, at }) =>
      !autoDeploy &&
      (name === 'CreateRoute' || name === 'UpdateRoute') &&
      served !== undefined &&
      at > served.createdAt,
  );
  return [
    ...(catchesAll ? [evidence(`${id}.default-not-deployed`, { date })] : []),
    ...(served && all[0] && all[0].id !== served.id
      ? [evidence(`${id}.older-deployment`, { date, newest: all[0].createdAt })]
      : []),
    ...after
      .slice(0, 2)
      .map(({ name, at, by }) =>
        evidence(`${id}.changed-since`, { operation: name, at, by: by ?? '-', date }),
      ),
  ];
}

/** @throws MissingEvidence where something is refused and the access log cannot say whether a route served it */
function requireRouteKeys({ logs, configuration, metrics }: BaseFacts, signals: Signals): void {
  if ('known' in metrics && signals.clientErrors === 0) return;
  if ('gap' in logs.access) throw new MissingEvidence(logs.access.gap);
  known(logs.access);
  if (configuration.stage.accessLog?.format.includes('$context.routeKey')) return;
  throw new MissingEvidence({
    what: 'logs:StartQuery',
    because:
      'The format of the access log lacks $context.routeKey, which says whether a route served a message.',
  });
}
