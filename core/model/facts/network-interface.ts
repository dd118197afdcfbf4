import * as z from 'zod/mini';

/** The place of an address in a VPC. @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html */
export const networkInterfaceSchema = z.object({
  id: z.string(),
  /** `ELB net/NAME/ID` for a node of a load balancer. */
  description: z.string(),
  /** The private IPv4 addresses. */
  addresses: z.array(z.string()),
  subnetId: z.string(),
  securityGroupIds: z.array(z.string()),
});
export type NetworkInterface = z.infer<typeof networkInterfaceSchema>;

/** What EC2 calls the network interfaces of a load balancer: `ELB net/NAME/ID`. */
export const balancerDescription = (loadBalancerArn: string): string =>
  `ELB ${loadBalancerArn.split(':loadbalancer/')[1] ?? ''}`;

/**
 * Whether an interface is that of a task of ECS: its description is then the ARN of the attachment.
 * @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html
 */
export const isTaskInterface = ({ description }: Pick<NetworkInterface, 'description'>): boolean =>
  /^arn:[\w-]+:ecs:[\w-]+:\d+:attachment\//.test(description);
