import { evidence } from '../../model/evidence.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import { routeName } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';

/**
 * The integration of a route of a WebSocket API was called, and its own answer is an error: on `$connect` the connection is refused with it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-websocket-api-route-keys-connect-disconnect.html
 */
const id = 'ws-integration-error';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'backend',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const routes = known(facts.configuration.routes);
    const all = failuresOf(signals, id);
    const isCalm = 'known' in facts.metrics && signals.serverErrors === 0;
    if (all.length === 0 && !isCalm && 'gap' in facts.logs.access)
      throw new MissingEvidence(facts.logs.access.gap);
    return judgeEach(routes, routeName, (route) => {
      const own = failuresOf(signals, id, [route]).filter((failure) => failure.route !== null);
      if (own.length === 0 || route.integration === null) return healthy;
      const statuses = [...new Set(own.flatMap(({ status }) => status ?? []))];
      return faulty({
        subject: routeName(route),
        confidence: 'certain',
        evidence: [
          evidence(`${id}.answered`, {
            route: routeName(route),
            count: own.length,
            statuses: statuses.join(', '),
            uri: route.integration.uri ?? '-',
          }),
          ...logged(
            own.filter(({ lines }) => lines.length > 0),
            id,
          ),
        ],
        routes: [{ httpMethod: route.httpMethod, path: route.path }],
        remedies: [],
        data: { statuses: statuses.join(' ') },
      });
    });
  },
});
