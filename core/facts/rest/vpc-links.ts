import { GetVpcLinksCommand } from '@aws-sdk/client-api-gateway';
import * as z from 'zod/mini';
import type { Environment } from '../../aws/environment.ts';
import { type VpcLinkV1, vpcLinkV1Schema } from '../../model/facts/vpc-link.ts';
import { managedByTags } from '../../model/managed-by.ts';
import { gatewayPages } from './gateway-pages.ts';

/** Every VPC link of version 1 in the account and region. */
export async function vpcLinks(environment: Environment): Promise<VpcLinkV1[]> {
  const found = await gatewayPages(environment, (client, page) =>
    client.send(new GetVpcLinksCommand({ ...page })),
  );
  return z.array(vpcLinkV1Schema).parse(
    found
      .flatMap((page) => page.items ?? [])
      .map((link) => ({
        ...link,
        version: 1,
        name: link.name ?? '',
        targetArns: link.targetArns ?? [],
        ...managedByTags(link.tags),
      })),
  );
}
