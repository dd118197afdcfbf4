import type { VpcLinkStatus } from '@aws-sdk/client-apigatewayv2';
import * as z from 'zod/mini';
import type { ApiGatewayV2State } from '../account/apigatewayv2/state.ts';
import { fieldsOf, stateOf } from './state.ts';

const statuses = [
  'AVAILABLE',
  'PENDING',
  'DELETING',
  'FAILED',
  'INACTIVE',
] as const satisfies VpcLinkStatus[];

/**
 * The status of a VPC link of version 2, by the link's id. One that is INACTIVE comes back minutes after the next request.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html
 */
export const vpcLinkV2 = stateOf({
  schema: fieldsOf({
    VpcLinkStatus: z.enum(statuses),
    VpcLinkStatusMessage: z.optional(z.string()),
  }),

  names: (account) => Object.keys(account.state<ApiGatewayV2State>('apigatewayv2').vpcLinks),

  set(account, id, { VpcLinkStatus, VpcLinkStatusMessage }) {
    const stored = account.state<ApiGatewayV2State>('apigatewayv2').vpcLinks[id];
    if (!stored) return false;
    delete stored.wokenAt;
    stored.status = {
      VpcLinkStatus,
      ...(VpcLinkStatusMessage !== undefined && { VpcLinkStatusMessage }),
    };
    return true;
  },
});
