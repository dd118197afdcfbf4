import type { LogsState } from '../../account/logs/index.ts';
import { putLogEvents } from '../../account/logs/store.ts';
import { type Answer, isGatewayResponse } from '../answer.ts';
import { anyClient } from '../request.ts';
import type { Passage } from '../passage.ts';

type Value = string | number | null | undefined;

/** Writes the request's line in the stage's own format, where its destination is a log group. */
export function writeAccessLog(passage: Passage, answer: Answer): void {
  const { destinationArn = '', format } = passage.stage.accessLogSettings ?? {};
  const marker = destinationArn.indexOf(':log-group:');
  if (marker < 0 || !format) return;
  const [group = ''] = destinationArn.slice(marker + ':log-group:'.length).split(':');
  const { account, now } = passage.world;
  const at = new Date(now.getTime() + passage.elapsed);
  const message = renderFormat(format, (name) => {
    const derive = derived[name];
    return derive ? derive(passage, answer) : passage.variables[name];
  });
  putLogEvents(account.state<LogsState>('logs'), group, passage.api.id, [{ at, message }]);
}

/** Formats cut into text and variable names by turns. */
const cut = new Map<string, readonly string[]>();

/** Renders an access log format; what is not set is `-`. @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-variables-for-access-logging.html */
export function renderFormat(format: string, valueOf: (name: string) => Value): string {
  let parts = cut.get(format);
  if (!parts) {
    parts = format.split(/\$context\.([A-Za-z]\w*(?:\.\w+)*)/);
    cut.set(format, parts);
  }
  let line = '';
  let isName = false;
  for (const part of parts) {
    line += isName ? (valueOf(part) ?? '-') : part;
    isName = !isName;
  }
  return line;
}

const messageOf = (answer: Answer) => (isGatewayResponse(answer) ? answer.message : undefined);

/** The `$context` variables that follow from the request and its answer. Phases set the others as they go. */
const derived: Readonly<Record<string, (passage: Passage, answer: Answer) => Value>> = {
  requestId: ({ requestId }) => requestId,
  extendedRequestId: ({ extendedRequestId }) => extendedRequestId,
  accountId: ({ world }) => world.account.accountId,
  apiId: ({ api }) => api.id,
  stage: ({ stage }) => stage.stageName,
  domainName: ({ api, world }) => `${api.id}.execute-api.${world.account.region}.amazonaws.com`,
  domainPrefix: ({ api }) => api.id,
  httpMethod: ({ request }) => request.httpMethod,
  path: ({ stage, request }) => `/${stage.stageName}${request.path}`,
  protocol: () => 'HTTP/1.1',
  resourceId: ({ match }) => match?.resource.id,
  resourcePath: ({ match }) => match?.resource.path,
  requestTime: ({ world }) => commonLogTime(world.now),
  requestTimeEpoch: ({ world }) => world.now.getTime(),
  status: (_, { status }) => status,
  responseLatency: ({ elapsed }) => elapsed,
  responseLength: (_, { body }) => body.length,
  'identity.sourceIp': ({ request }) => request.sourceIp ?? anyClient,
  'error.message': (_, answer) => messageOf(answer),
  'error.messageString': (_, answer) => {
    const message = messageOf(answer);
    return message && JSON.stringify(message);
  },
  'error.responseType': (_, answer) =>
    isGatewayResponse(answer) ? answer.responseType : undefined,
  'integration.latency': ({ integrationLatency }) => integrationLatency,
  // Older names of the same values.
  integrationLatency: ({ integrationLatency }) => integrationLatency,
  integrationStatus: ({ variables }) => variables['integration.integrationStatus'],
  integrationErrorMessage: ({ variables }) => variables['integration.error'],
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `09/Apr/2015:12:34:56 +0000` */
function commonLogTime(at: Date): string {
  const [date = '', time = ''] = at.toISOString().slice(0, 19).split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time} +0000`;
}
