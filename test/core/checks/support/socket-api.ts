import type { Facts } from '../../../../core/model/facts.ts';
import type { Configuration } from '../../../../core/model/facts/configuration.ts';
import type { WebsocketConfiguration } from '../../../../core/model/facts/websocket.ts';
import { base, configuration, known, minutes, route } from './facts.ts';

const format = '{"status":"$context.status","routeKey":"$context.routeKey"}';

/** A WebSocket API that works, with one route to a function beside `$connect`. */
export function socketFacts(
  more: Partial<Configuration> = {},
  socket: Partial<WebsocketConfiguration> = {},
): Partial<Facts> {
  const { rest: _, ...common } = configuration();
  const routes = known([
    route('ANY', '$connect', { id: 'i0' }),
    route('ANY', 'send', { id: 'i1' }),
  ]);
  return {
    target: { ...base().target, apiKind: 'WEBSOCKET', stage: 'live' },
    metrics: known({ minutes: minutes({ serverErrors: 50 }) }),
    logs: { execution: known([]), access: known([]) },
    configuration: {
      ...common,
      stage: {
        ...common.stage,
        name: 'live',
        accessLog: { destinationArn: 'arn:group', format },
      },
      routes,
      websocket: {
        autoDeploy: false,
        defaultRouteSettings: { loggingLevel: 'ERROR' },
        routeSettings: {},
        routeSelectionExpression: '$request.body.action',
        current: routes,
        ...socket,
      },
      ...more,
    },
  };
}
