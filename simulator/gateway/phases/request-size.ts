import { gatewayResponse } from '../answer.ts';
import { methodArn } from '../passage.ts';
import { exceedsHeaders, headersRefused, sizeOf } from '../request.ts';
import type { Phase } from './phase.ts';

/** Bytes of a body that API Gateway takes at most. */
const limit = 10 * 1024 * 1024;

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
export const requestSize: Phase = ({ request }) =>
  sizeOf(request) > limit
    ? gatewayResponse('REQUEST_TOO_LARGE', {
        message: `HTTP content length exceeded ${limit} bytes.`,
      })
    : undefined;

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
export const headersSize: Phase = ({ request }) =>
  exceedsHeaders(request) ? gatewayResponse('DEFAULT_4XX', headersRefused) : undefined;

/** Bytes of the ARN of a method with authorization, and of a URL by type of endpoint. */
const longest = { arn: 1600, edge: 8192, other: 10_240 };

/** The ARN that is authorized holds the path: methods with authorization take less. */
export const uriSize: Phase = (passage) => {
  const { request, api, match } = passage;
  const missing = Math.max(0, (request.pathSize ?? 0) - request.path.length);
  const isEdge = api.endpointConfiguration.types?.[0] === 'EDGE';
  const isAuthorized = (match?.method.authorizationType ?? 'NONE') !== 'NONE';
  const arn = methodArn(passage, request.path).length + missing;
  const url = request.path.length + missing;
  const tooLong =
    url > (isEdge ? longest.edge : longest.other) || (isAuthorized && arn > longest.arn);
  return tooLong
    ? gatewayResponse('DEFAULT_4XX', { status: 414, message: 'Request URI too long' })
    : undefined;
};
