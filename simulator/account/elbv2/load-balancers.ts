import type {
  CreateLoadBalancerCommandInput,
  DeleteLoadBalancerCommandInput,
  DescribeLoadBalancersCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import { type Elbv2State, loadBalancerOf, newTail } from './state.ts';
import { isOfEndpointService, refuseGroups, zonesOf } from './vpc.ts';

const operation = operationsOn<Elbv2State>();

const createLoadBalancer = operation<CreateLoadBalancerCommandInput>(
  ['Name'],
  ['Type', 'Scheme', 'Subnets', 'SecurityGroups', 'IpAddressType', 'Tags'],
  (state, input, context) => {
    const { Name, Type = 'application', Scheme = 'internet-facing', SecurityGroups = [] } = input;
    const { region, accountId, now } = context;
    if (Object.values(state.loadBalancers).some((one) => one.LoadBalancerName === Name)) {
      throw awsError(
        'DuplicateLoadBalancerNameException',
        `A load balancer with the same name '${Name}' exists, but with different settings`,
      );
    }
    const { vpcId, zones } = zonesOf(input.Subnets ?? [], context);
    refuseGroups(SecurityGroups, context);
    const id = newTail(context);
    const kind = Type === 'network' ? 'net' : 'app';
    const LoadBalancerArn = `arn:aws:elasticloadbalancing:${region}:${accountId}:loadbalancer/${kind}/${Name}/${id}`;
    const balancer = {
      LoadBalancerArn,
      DNSName: `${Scheme === 'internal' && Type !== 'network' ? 'internal-' : ''}${Name}-${id}.elb.${region}.amazonaws.com`,
      CreatedTime: now,
      LoadBalancerName: Name,
      Scheme,
      VpcId: vpcId,
      // AWS takes minutes over it.
      State: { Code: 'active' as const },
      Type,
      AvailabilityZones: zones,
      SecurityGroups,
      IpAddressType: input.IpAddressType ?? 'ipv4',
      ...(Type === 'network' &&
        SecurityGroups.length > 0 && {
          EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: 'on',
        }),
    };
    state.loadBalancers[LoadBalancerArn] = balancer;
    return { LoadBalancers: [balancer] };
  },
);

const describeLoadBalancers = operation<DescribeLoadBalancersCommandInput>(
  [],
  ['LoadBalancerArns', 'Names', 'Marker', 'PageSize'],
  (state, { LoadBalancerArns, Names, Marker, PageSize = 400 }) => {
    const all = Object.values(state.loadBalancers);
    const asked =
      LoadBalancerArns?.map((arn) => loadBalancerOf(state, arn)) ??
      Names?.map((name) =>
        loadBalancerOf(state, all.find((one) => one.LoadBalancerName === name)?.LoadBalancerArn),
      );
    const { items, next } = pageOf(asked ?? all, Marker, PageSize, 'ValidationError');
    return { LoadBalancers: items, ...(next !== undefined && { NextMarker: next }) };
  },
);

/** Takes the listeners along. Deleting what does not exist is not an error. */
const deleteLoadBalancer = operation<DeleteLoadBalancerCommandInput>(
  ['LoadBalancerArn'],
  [],
  (state, { LoadBalancerArn: arn }, context) => {
    if (state.attributes[arn]?.['deletion_protection.enabled'] === 'true') {
      throw awsError(
        'OperationNotPermittedException',
        `Load balancer '${arn}' cannot be deleted because deletion protection is enabled`,
      );
    }
    if (isOfEndpointService(arn, context)) {
      throw awsError(
        'ResourceInUseException',
        `Load balancer '${arn}' cannot be deleted because it is currently associated with another service`,
      );
    }
    for (const listener of Object.values(state.listeners)) {
      if (listener.LoadBalancerArn === arn) delete state.listeners[listener.ListenerArn];
    }
    delete state.loadBalancers[arn];
    delete state.attributes[arn];
    return {};
  },
);

export const loadBalancerOperations = {
  CreateLoadBalancer: createLoadBalancer,
  DescribeLoadBalancers: describeLoadBalancers,
  DeleteLoadBalancer: deleteLoadBalancer,
};
