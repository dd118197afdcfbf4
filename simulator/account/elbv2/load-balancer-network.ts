import type {
  SetSecurityGroupsCommandInput,
  SetSubnetsCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { type Elbv2State, loadBalancerOf } from './state.ts';
import { refuseGroups, zonesOf } from './vpc.ts';

const operation = operationsOn<Elbv2State>();

/** A network load balancer that was made without security groups never gets any. */
const setSecurityGroups = operation<SetSecurityGroupsCommandInput>(
  ['LoadBalancerArn', 'SecurityGroups'],
  ['EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic'],
  (state, input, context) => {
    const balancer = loadBalancerOf(state, input.LoadBalancerArn);
    if (balancer.Type === 'network' && (balancer.SecurityGroups ?? []).length === 0) {
      throw awsError(
        'InvalidConfigurationRequestException',
        'You cannot set security groups on a load balancer that was created without them',
      );
    }
    refuseGroups(input.SecurityGroups, context);
    balancer.SecurityGroups = input.SecurityGroups;
    const enforce = input.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic;
    if (enforce !== undefined) {
      balancer.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic = enforce;
    }
    return {
      SecurityGroupIds: balancer.SecurityGroups,
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic:
        balancer.EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic,
    };
  },
);

const setSubnets = operation<SetSubnetsCommandInput>(
  ['LoadBalancerArn'],
  ['Subnets'],
  (state, { LoadBalancerArn, Subnets = [] }, context) => {
    const balancer = loadBalancerOf(state, LoadBalancerArn);
    const { vpcId, zones } = zonesOf(Subnets, context);
    if (vpcId !== balancer.VpcId) {
      throw awsError('InvalidSubnetException', 'The subnets are in another VPC');
    }
    balancer.AvailabilityZones = zones;
    return { AvailabilityZones: zones, IpAddressType: balancer.IpAddressType };
  },
);

export const loadBalancerNetworkOperations = {
  SetSecurityGroups: setSecurityGroups,
  SetSubnets: setSubnets,
};
