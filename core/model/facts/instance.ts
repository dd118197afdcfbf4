import * as z from 'zod/mini';

/** An EC2 instance behind a target group. */
export const instanceSchema = z.object({
  id: z.string(),
  state: z.string(),
  privateIp: z.optional(z.string()),
  subnetId: z.string(),
  securityGroupIds: z.array(z.string()),
  /** What starts, stops and registers it, by the tag that says so; absent: nothing that tags its instances. */
  managed: z.optional(z.string()),
});

export type Instance = z.infer<typeof instanceSchema>;
