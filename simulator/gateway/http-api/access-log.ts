import type { Answer } from '../answer.ts';
import { renderFormat, writeLine } from '../emit/access-log.ts';
import { outcomeVariables } from '../emit/outcome-variables.ts';
import { anyClient } from '../request.ts';
import { commonLogTime, type ContextValue } from '../request-context.ts';
import { type HttpPassage, rawPath } from './passage.ts';

/** Writes the request's line in the stage's own format, where its destination is a log group. */
export function writeAccessLog(passage: HttpPassage, answer: Answer): void {
  const { DestinationArn = '', Format } = passage.stage.AccessLogSettings ?? {};
  if (!Format) return;
  const { world, api, elapsed } = passage;
  const at = new Date(world.now.getTime() + elapsed);
  writeLine(world.account, DestinationArn, api.ApiId, at, () =>
    renderFormat(Format, ({ name }) => valueOf(name, passage, answer)),
  );
}

function valueOf(name: string, passage: HttpPassage, answer: Answer): ContextValue {
  return derived[name]?.(passage, answer) ?? passage.variables[name];
}

/**
 * The `$context` variables that follow from the request and its answer. Phases set the others as they go.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
const derived: Readonly<Record<string, (passage: HttpPassage, answer: Answer) => ContextValue>> = {
  requestId: ({ requestId }) => requestId,
  extendedRequestId: ({ extendedRequestId }) => extendedRequestId,
  accountId: ({ world }) => world.account.accountId,
  apiId: ({ api }) => api.ApiId,
  stage: ({ stage }) => stage.StageName,
  domainName: ({ api, world }) => `${api.ApiId}.execute-api.${world.account.region}.amazonaws.com`,
  domainPrefix: ({ api }) => api.ApiId,
  httpMethod: ({ request }) => request.httpMethod,
  path: (passage) => rawPath(passage),
  protocol: () => 'HTTP/1.1',
  routeKey: ({ match }) => match?.route.RouteKey,
  requestTime: ({ world }) => commonLogTime(world.now),
  requestTimeEpoch: ({ world }) => world.now.getTime(),
  'identity.sourceIp': ({ request }) => request.sourceIp ?? anyClient,
  ...outcomeVariables,
  responseLatency: ({ elapsed }) => elapsed,
  responseLength: (_, { body }) => body.length,
  'error.messageString': ({ variables }) => {
    const message = variables['error.message'];
    return message === undefined ? undefined : JSON.stringify(message);
  },
};
