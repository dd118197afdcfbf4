import type { LogsState } from '../../account/logs/index.ts';
import { putLogEvents } from '../../account/logs/store.ts';
import { type Answer, isGatewayResponse } from '../answer.ts';
import type { Passage } from '../passage.ts';
import { type ContextValue, requestContext } from '../request-context.ts';

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
export function renderFormat(format: string, valueOf: (name: string) => ContextValue): string {
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
const derived: Readonly<Record<string, (passage: Passage, answer: Answer) => ContextValue>> = {
  ...requestContext,
  status: (_, { status }) => status,
  responseLatency: ({ elapsed }) => elapsed,
  responseLength: (_, { body }) => body.length,
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
