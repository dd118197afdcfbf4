import { GetVpcLinksCommand } from '@aws-sdk/client-apigatewayv2';
import type { Environment } from '../../aws/environment.ts';
import type { VpcLinkV2 } from '../../model/facts/vpc-link.ts';
import { managedByTags } from '../../model/managed-by.ts';
import { listed } from './pages.ts';

/**
 * Every VPC link of version 2 in the account and Region.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks.html
 */
export const vpcLinks = async (environment: Environment): Promise<VpcLinkV2[]> => {
  const found = await listed(environment, (client, page) =>
    client.send(new GetVpcLinksCommand({ ...page })),
  );
  return found.map((raw) => ({
    version: 2,
    id: raw.VpcLinkId ?? '',
    name: raw.Name ?? '',
    status: raw.VpcLinkStatus ?? '',
    ...(raw.VpcLinkStatusMessage && { statusMessage: raw.VpcLinkStatusMessage }),
    subnetIds: raw.SubnetIds ?? [],
    securityGroupIds: raw.SecurityGroupIds ?? [],
    ...managedByTags(raw.Tags),
  }));
};
