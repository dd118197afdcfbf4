import type { Facts } from '../../../../core/model/facts.ts';
import type { Configuration } from '../../../../core/model/facts/configuration.ts';
import { base, configuration, known, minutes, route } from './facts.ts';

const format =
  '{"status":"$context.status","routeKey":"$context.routeKey","why":"$context.integrationErrorMessage"}';

/** An HTTP API that works, with one route to a function. */
export function httpFacts(
  more: Partial<Configuration> = {},
  { stage = '$default', accessFormat = format } = {},
): Partial<Facts> {
  const { rest: _, ...common } = configuration();
  return {
    target: { ...base().target, apiKind: 'HTTP', stage },
    metrics: known({ minutes: minutes({ clientErrors: 50 }) }),
    configuration: {
      ...common,
      stage: {
        ...common.stage,
        name: stage,
        accessLog: { destinationArn: 'arn:group', format: accessFormat },
      },
      routes: known([route('GET', '/orders', { id: 'i1', payloadFormatVersion: '2.0' })]),
      http: { autoDeploy: true, defaultRouteSettings: {}, routeSettings: {}, cors: null },
      ...more,
    },
  };
}

/** What the signals of an alarm on 4XX have. */
export const clientsFail = { symptom: '4xx', serverErrors: 0, clientErrors: 500 } as const;
