import * as z from 'zod/mini';

/** @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Subnet.html */
export const subnetSchema = z.object({
  id: z.string(),
  vpcId: z.string(),
  cidr: z.string(),
  zone: z.string(),
});
export type Subnet = z.infer<typeof subnetSchema>;
