import type { Answer } from '../answer.ts';
import { renderFormat, writeLine } from '../emit/access-log.ts';
import { errorVariables, outcomeVariables } from '../emit/outcome-variables.ts';
import { anyClient } from '../request.ts';
import { commonLogTime, type ContextValue } from '../request-context.ts';
import type { SocketPassage } from './passage.ts';

/** Writes the event's line in the stage's own format, where its destination is a log group. */
export function writeAccessLog(passage: SocketPassage, answer: Answer): void {
  const { DestinationArn = '', Format } = passage.accessLog;
  if (!Format) return;
  const { world, api, elapsed } = passage;
  const at = new Date(world.now.getTime() + elapsed);
  writeLine(world.account, DestinationArn, api.id, at, () =>
    renderFormat(Format, ({ name }) => derived[name]?.(passage, answer) ?? passage.variables[name]),
  );
}

/**
 * The `$context` variables that follow from the event and what came of it. Phases set the others as they go.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-logging.html
 */
const derived: Readonly<Record<string, (passage: SocketPassage, answer: Answer) => ContextValue>> =
  {
    requestId: ({ requestId }) => requestId,
    extendedRequestId: ({ extendedRequestId }) => extendedRequestId,
    apiId: ({ api }) => api.id,
    stage: ({ stage }) => stage.stageName,
    domainName: ({ api, world }) => `${api.id}.execute-api.${world.account.region}.amazonaws.com`,
    connectionId: ({ connectionId }) => connectionId,
    eventType: ({ event }) => event,
    messageId: ({ event, requestId }) => (event === 'MESSAGE' ? requestId : undefined),
    routeKey: ({ routeKey }) => routeKey,
    requestTime: ({ world }) => commonLogTime(world.now),
    requestTimeEpoch: ({ world }) => world.now.getTime(),
    'identity.sourceIp': ({ request }) => request.sourceIp ?? anyClient,
    ...outcomeVariables,
    ...errorVariables,
  };
