import type { AuditFacts } from '../model/audit-facts.ts';
import { knownOr } from '../model/reading.ts';
import type { ApiKind } from '../model/target.ts';

/** Whether a format holds a variable of `$context`. */
export const holds = (format: string, variable: string): boolean =>
  new RegExp(`\\$context\\.${variable.replaceAll('.', String.raw`\.`)}(?![\\w]|\\.\\w)`).test(
    format,
  );

/** Variables of which one is enough, as they say the same. */
export type Alternatives = readonly string[];

/** What the format must hold: the phases that every request goes through, and those that this API has. */
export function wantedVariables({ target, configuration, stage }: AuditFacts): Alternatives[] {
  const routes = knownOr(configuration.routes, []);
  const authorizer = routes.some(({ authorizerId }) => authorizerId !== undefined);
  const signed = routes.some(({ authorizationType }) => authorizationType === 'AWS_IAM');
  const isRest = target.apiKind === 'REST';
  return [
    ['requestId', 'extendedRequestId'],
    ...perKind[target.apiKind],
    ['status'],
    ['error.message', 'error.messageString'],
    ['error.responseType'],
    ['integration.error', 'integrationErrorMessage'],
    ['integration.status'],
    ['integration.integrationStatus', 'integrationStatus'],
    ['integration.latency', 'integrationLatency'],
    ...(authorizer ? [['authorizer.error']] : []),
    ...(authorizer && target.apiKind !== 'HTTP'
      ? [['authorizer.status', 'authorizer.integrationStatus']]
      : []),
    ...(isRest && (signed || authorizer) ? [['authorize.status']] : []),
    ...(isRest && signed ? [['authenticate.status']] : []),
    ...(stage.webAclArn === null ? [] : [['waf.status', 'waf.error', 'wafResponseCode']]),
  ];
}

/** What names a request, by the kind of the API. */
const perKind: Readonly<Record<ApiKind, readonly Alternatives[]>> = {
  REST: [['httpMethod'], ['resourcePath'], ['responseLatency']],
  HTTP: [['httpMethod', 'routeKey'], ['routeKey', 'resourcePath'], ['responseLatency']],
  WEBSOCKET: [['eventType'], ['routeKey'], ['connectionId']],
};
