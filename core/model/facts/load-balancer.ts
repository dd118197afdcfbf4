import * as z from 'zod/mini';

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancer.html */
export const loadBalancerSchema = z.object({
  arn: z.string(),
  name: z.string(),
  type: z.string(),
  state: z.optional(z.string()),
  vpcId: z.string(),
  subnetIds: z.array(z.string()),
  securityGroupIds: z.array(z.string()),
  /** `on` or `off`; absent where the load balancer has no security groups. */
  enforceInboundRulesOnPrivateLink: z.optional(z.string()),
});
export type LoadBalancer = z.infer<typeof loadBalancerSchema>;

/** @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Listener.html */
export const listenerSchema = z.object({
  arn: z.string(),
  port: z.number(),
  protocol: z.string(),
  targetGroupArns: z.array(z.string()),
  /** Its default certificate; absent where it speaks no TLS. */
  certificateArn: z.optional(z.string()),
});
export type Listener = z.infer<typeof listenerSchema>;
