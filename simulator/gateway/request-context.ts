import { dayOf } from '../day.ts';
import { remembered } from '../remembered.ts';
import { anyClient } from './request.ts';
import type { Passage } from './passage.ts';

export type ContextValue = string | number | null | undefined;

/**
 * The `$context` variables that follow from the request alone: mapping templates and access logs know them.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference
 */
export const requestContext: Readonly<Record<string, (passage: Passage) => ContextValue>> = {
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
  'identity.sourceIp': ({ request }) => request.sourceIp ?? anyClient,
};

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const twoDigits = (value: number) => (value < 10 ? `0${value}` : String(value));

/** `09/Apr/2015`, of `YYYY-MM-DD`. */
const commonLogDay = remembered((day) => {
  const [year, month, date] = day.split('-');
  return `${date}/${months[Number(month) - 1]}/${year}`;
});

/** `09/Apr/2015:12:34:56 +0000` */
export function commonLogTime(at: Date): string {
  const [hour, minute, second] = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  return `${commonLogDay(dayOf(at))}:${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)} +0000`;
}
