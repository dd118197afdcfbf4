import type {
  Listener,
  LoadBalancer,
  TargetDescription,
  TargetGroup,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError, type OperationContext } from '../define-service.ts';

/** Everything by its ARN, in the shapes in which the API describes it. */
export interface Elbv2State {
  loadBalancers: Record<
    string,
    LoadBalancer & { LoadBalancerArn: string; LoadBalancerName: string }
  >;
  /** Attributes that differ from their default, by ARN of a load balancer or target group. */
  attributes: Record<string, Record<string, string>>;
  listeners: Record<string, Listener & { ListenerArn: string; LoadBalancerArn: string }>;
  /** Which load balancers use a group follows from the listeners and is not kept. */
  targetGroups: Record<string, TargetGroup & { TargetGroupArn: string; TargetGroupName: string }>;
  /** The registered targets by target group, by id and port. */
  targets: Record<string, TargetDescription[]>;
  /** Targets that were deregistered and still finish their connections, by target group. */
  draining: Record<string, { readonly target: TargetDescription; readonly until: number }[]>;
}

/** The 16 hexadecimal digits at the end of an ARN. */
export const newTail = (context: Pick<OperationContext, 'newUuid'>): string =>
  context.newUuid().replaceAll('-', '').slice(0, 16);

export function loadBalancerOf(state: Elbv2State, arn: string | undefined) {
  const found = state.loadBalancers[arn ?? ''];
  if (!found)
    throw awsError('LoadBalancerNotFoundException', 'One or more load balancers not found');
  return found;
}

export function listenerOf(state: Elbv2State, arn: string | undefined) {
  const found = state.listeners[arn ?? ''];
  if (!found) throw awsError('ListenerNotFoundException', 'One or more listeners not found');
  return found;
}

export function targetGroupOf(state: Elbv2State, arn: string | undefined) {
  const found = state.targetGroups[arn ?? ''];
  if (!found) throw awsError('TargetGroupNotFoundException', 'One or more target groups not found');
  return found;
}

/** The target groups that a listener forwards to. */
export const forwardedBy = ({ DefaultActions = [] }: Listener): string[] =>
  DefaultActions.flatMap(({ TargetGroupArn, ForwardConfig }) => [
    TargetGroupArn,
    ...(ForwardConfig?.TargetGroups ?? []).map((group) => group.TargetGroupArn),
  ]).filter((arn) => arn !== undefined);

/** The load balancers that use a target group. */
export const usersOf = (state: Elbv2State, targetGroupArn: string): string[] => [
  ...new Set(
    Object.values(state.listeners)
      .filter((listener) => forwardedBy(listener).includes(targetGroupArn))
      .map(({ LoadBalancerArn }) => LoadBalancerArn),
  ),
];
