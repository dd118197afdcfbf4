import type { VpcLinkStatus } from '@aws-sdk/client-api-gateway';
import * as z from 'zod/mini';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { fieldsOf, stateOf } from './state.ts';

const statuses = ['AVAILABLE', 'PENDING', 'DELETING', 'FAILED'] as const satisfies VpcLinkStatus[];

/**
 * The status of a VPC link of REST APIs, by the link's id. Only the links of HTTP APIs become INACTIVE.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_VpcLink.html
 */
export const vpcLink = stateOf({
  schema: fieldsOf({
    status: z.enum(statuses),
    statusMessage: z.optional(z.string()),
  }),

  names: (account) => Object.keys(account.state<ApiGatewayState>('apigateway').vpcLinks),

  set(account, id, { status, statusMessage }) {
    const stored = account.state<ApiGatewayState>('apigateway').vpcLinks[id];
    if (!stored) return false;
    stored.status = { status, ...(statusMessage !== undefined && { statusMessage }) };
    return true;
  },
});
