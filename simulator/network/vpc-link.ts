import type { VpcLink } from '@aws-sdk/client-api-gateway';
import type { Account } from '../account/account.ts';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { shown } from '../account/apigateway/vpc-links.ts';

/** A VPC link with its status at a moment. @returns undefined where there is none of that id */
export function vpcLinkOf(account: Account, id: string, now: Date): VpcLink | undefined {
  const stored = account.state<ApiGatewayState>('apigateway').vpcLinks[id];
  return stored && shown(stored, now);
}
