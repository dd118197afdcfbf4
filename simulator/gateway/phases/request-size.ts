import { gatewayResponse } from '../answer.ts';
import { sizeOf } from '../request.ts';
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
