import { defineService, type Service } from '../define-service.ts';
import { attributeOperations } from './attributes.ts';
import { listenerOperations } from './listeners.ts';
import { loadBalancerNetworkOperations } from './load-balancer-network.ts';
import { loadBalancerOperations } from './load-balancers.ts';
import type { Elbv2State } from './state.ts';
import { targetGroupOperations } from './target-groups.ts';
import { targetOperations } from './targets.ts';

export type { Elbv2State } from './state.ts';

/** Elastic Load Balancing v2 as the product uses it. @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/ */
export const elbv2: Service<Elbv2State> = defineService<Elbv2State>({
  id: 'elbv2',
  initial: () => ({
    loadBalancers: {},
    attributes: {},
    listeners: {},
    targetGroups: {},
    targets: {},
    draining: {},
  }),
  operations: {
    ...loadBalancerOperations,
    ...loadBalancerNetworkOperations,
    ...attributeOperations,
    ...listenerOperations,
    ...targetGroupOperations,
    ...targetOperations,
  },
});
