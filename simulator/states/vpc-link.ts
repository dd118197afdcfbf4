import type { VpcLinkStatus } from '@aws-sdk/client-api-gateway';
import * as z from 'zod/mini';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { fieldsOf, stateOf } from './state.ts';

const statuses = ['AVAILABLE', 'PENDING', 'DELETING', 'FAILED'] as const satisfies VpcLinkStatus[];

/**
 * The status of a VPC link of REST APIs, by the link's id, and of how many requests over it (0 to 1) API Gateway reports an error of its
 * own. Only the links of HTTP APIs become INACTIVE.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_VpcLink.html
 */
export const vpcLink = stateOf({
  schema: fieldsOf({
    status: z.optional(z.enum(statuses)),
    statusMessage: z.optional(z.string()),
    errors: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
  }),

  names: (account) => Object.keys(account.state<ApiGatewayState>('apigateway').vpcLinks),

  set(account, id, { status, statusMessage, errors }) {
    const stored = account.state<ApiGatewayState>('apigateway').vpcLinks[id];
    if (!stored) return false;
    if (status !== undefined)
      stored.status = { status, ...(statusMessage !== undefined && { statusMessage }) };
    if (errors !== undefined) stored.errors = errors;
    return true;
  },
});
