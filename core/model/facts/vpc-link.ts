import * as z from 'zod/mini';
import { managed } from '../managed-by.ts';

const either = {
  id: z.string(),
  name: z.string(),
  /** Version 1: `AVAILABLE`, `PENDING`, `DELETING` or `FAILED`; version 2 has `INACTIVE` besides. */
  status: z.string(),
  statusMessage: z.optional(z.string()),
  ...managed,
};

/** A VPC link of REST APIs: PrivateLink to a Network Load Balancer. @see https://docs.aws.amazon.com/apigateway/latest/api/API_VpcLink.html */
export const vpcLinkV1Schema = z.object({
  version: z.literal(1),
  ...either,
  targetArns: z.array(z.string()),
});
export type VpcLinkV1 = z.infer<typeof vpcLinkV1Schema>;

/** A VPC link into subnets. @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/vpclinks-vpclinkid.html */
export const vpcLinkV2Schema = z.object({
  version: z.literal(2),
  ...either,
  subnetIds: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
});
export type VpcLinkV2 = z.infer<typeof vpcLinkV2Schema>;

/** A VPC link of either version. */
export const vpcLinkSchema = z.discriminatedUnion('version', [vpcLinkV1Schema, vpcLinkV2Schema]);
