import type { LogsState } from '../../account/logs/index.ts';
import { putLogEvents } from '../../account/logs/store.ts';
import { type Answer, isGatewayResponse } from '../answer.ts';
import type { Passage } from '../passage.ts';

type Variables = Readonly<Record<string, string | number | undefined>>;

/** Writes the request's line in the stage's own format, where its destination is a log group. */
export function writeAccessLog(passage: Passage, answer: Answer): void {
  const { destinationArn = '', format } = passage.stage.accessLogSettings ?? {};
  const group = /:log-group:(?<name>[^:]+)/.exec(destinationArn)?.groups?.['name'];
  if (!group || !format) return;
  const { account, now } = passage.world;
  const at = new Date(now.getTime() + passage.elapsed);
  const message = renderFormat(format, variablesOf(passage, answer));
  putLogEvents(account.state<LogsState>('logs'), group, passage.api.id, [{ at, message }]);
}

const variable = /\$context\.([A-Za-z]\w*(?:\.\w+)*)/g;

/** Renders an access log format; what is not set is `-`. @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html */
export const renderFormat = (format: string, variables: Variables): string =>
  format.replaceAll(variable, (_, name: string) => String(variables[name] ?? '-'));

function variablesOf(passage: Passage, answer: Answer): Variables {
  const { request, api, stage, match, world } = passage;
  const own = passage.variables;
  const message = isGatewayResponse(answer) ? answer.message : undefined;
  return {
    ...own,
    requestId: passage.requestId,
    extendedRequestId: passage.extendedRequestId,
    accountId: world.account.accountId,
    apiId: api.id,
    stage: stage.stageName,
    domainName: `${api.id}.execute-api.${world.account.region}.amazonaws.com`,
    domainPrefix: api.id,
    httpMethod: request.httpMethod,
    path: `/${stage.stageName}${request.path}`,
    protocol: 'HTTP/1.1',
    resourceId: match?.resource.id,
    resourcePath: match?.resource.path,
    requestTime: clf(world.now),
    requestTimeEpoch: world.now.getTime(),
    status: answer.status,
    responseLatency: passage.elapsed,
    responseLength: answer.body.length,
    'identity.sourceIp': request.sourceIp ?? '203.0.113.7',
    'error.message': message ?? undefined,
    'error.messageString': message ? JSON.stringify(message) : undefined,
    'error.responseType': isGatewayResponse(answer) ? answer.responseType : undefined,
    'integration.latency': passage.integrationLatency,
    // Older names of the same values.
    integrationLatency: passage.integrationLatency,
    integrationStatus: own['integration.integrationStatus'],
    integrationErrorMessage: own['integration.error'],
  };
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `09/Apr/2015:12:34:56 +0000` */
function clf(at: Date): string {
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time} +0000`;
}
