import * as z from 'zod/mini';
import { managed } from '../managed-by.ts';

/** One rule of a security group: who may reach which ports. */
export const securityRuleSchema = z.object({
  /** `tcp`, `udp`, `icmp` or `-1` for all. */
  protocol: z.string(),
  fromPort: z.nullable(z.number()),
  toPort: z.nullable(z.number()),
  cidrs: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
  /** Managed or customer prefix lists; what they hold is not read. */
  prefixListIds: z.optional(z.array(z.string())),
});
export type SecurityRule = z.infer<typeof securityRuleSchema>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html */
export const securityGroupSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  ingress: z.array(securityRuleSchema),
  egress: z.array(securityRuleSchema),
  ...managed,
});
export type SecurityGroup = z.infer<typeof securityGroupSchema>;
