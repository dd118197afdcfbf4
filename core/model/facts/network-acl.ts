import * as z from 'zod/mini';

/** A rule of a network ACL. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html */
export const networkAclEntrySchema = z.object({
  ruleNumber: z.number(),
  egress: z.boolean(),
  /** `allow` or `deny`. */
  action: z.string(),
  /** IANA number as a string, `-1` for all, `6` for TCP. */
  protocol: z.string(),
  cidr: z.string(),
  fromPort: z.nullable(z.number()),
  toPort: z.nullable(z.number()),
});
export type NetworkAclEntry = z.infer<typeof networkAclEntrySchema>;

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html */
export const networkAclSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  subnetIds: z.array(z.string()),
  entries: z.array(networkAclEntrySchema),
});
export type NetworkAcl = z.infer<typeof networkAclSchema>;
