import type {
  DescribeLoadBalancerAttributesCommandInput,
  ModifyLoadBalancerAttributesCommandInput,
  ModifyTargetGroupAttributesCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';
import { operationsOn } from '../parameters.ts';
import { type Elbv2State, loadBalancerOf, targetGroupOf } from './state.ts';

const operation = operationsOn<Elbv2State>();
type Attributes = Readonly<Record<string, string>>;

const loadBalancerDefaults: Attributes = {
  'deletion_protection.enabled': 'false',
  'load_balancing.cross_zone.enabled': 'false',
  'dns_record.client_routing_policy': 'any_availability_zone',
  'access_logs.s3.enabled': 'false',
};

const targetGroupDefaults: Attributes = {
  'deregistration_delay.timeout_seconds': '300',
  'deregistration_delay.connection_termination.enabled': 'false',
  'load_balancing.cross_zone.enabled': 'use_load_balancer_configuration',
  'preserve_client_ip.enabled': 'true',
  'proxy_protocol_v2.enabled': 'false',
  'stickiness.enabled': 'false',
};

/** How long a target of a group may finish its connections after it was deregistered. @returns milliseconds */
export const deregistrationDelay = (state: Elbv2State, arn: string): number => {
  const key = 'deregistration_delay.timeout_seconds';
  return Number(state.attributes[arn]?.[key] ?? targetGroupDefaults[key]) * 1000;
};

const listOf = (state: Elbv2State, arn: string, defaults: Attributes) =>
  Object.entries({ ...defaults, ...state.attributes[arn] }).map(([Key, Value]) => ({ Key, Value }));

/** Keeps what differs from the default, so that an attribute which was set back leaves no trace. */
function modify(
  state: Elbv2State,
  arn: string,
  changes: readonly { Key?: string | undefined; Value?: string | undefined }[],
  defaults: Attributes,
) {
  const unknown = changes.find(({ Key = '' }) => defaults[Key] === undefined);
  if (unknown) {
    throw awsError(
      'InvalidConfigurationRequestException',
      `The attribute key '${unknown.Key}' is not recognized`,
    );
  }
  const after: Record<string, string> = { ...defaults, ...state.attributes[arn] };
  for (const { Key = '', Value = '' } of changes) after[Key] = Value;
  const own = Object.entries(after).filter(([key, value]) => defaults[key] !== value);
  if (own.length > 0) state.attributes[arn] = Object.fromEntries(own);
  else delete state.attributes[arn];
  return { Attributes: listOf(state, arn, defaults) };
}

const describeLoadBalancer = operation<DescribeLoadBalancerAttributesCommandInput>(
  ['LoadBalancerArn'],
  [],
  (state, { LoadBalancerArn }) => {
    loadBalancerOf(state, LoadBalancerArn);
    return { Attributes: listOf(state, LoadBalancerArn, loadBalancerDefaults) };
  },
);

const modifyLoadBalancer = operation<ModifyLoadBalancerAttributesCommandInput>(
  ['LoadBalancerArn', 'Attributes'],
  [],
  (state, { LoadBalancerArn, Attributes }) => {
    loadBalancerOf(state, LoadBalancerArn);
    return modify(state, LoadBalancerArn, Attributes, loadBalancerDefaults);
  },
);

const modifyTargetGroup = operation<ModifyTargetGroupAttributesCommandInput>(
  ['TargetGroupArn', 'Attributes'],
  [],
  (state, { TargetGroupArn, Attributes }) => {
    targetGroupOf(state, TargetGroupArn);
    return modify(state, TargetGroupArn, Attributes, targetGroupDefaults);
  },
);

export const attributeOperations = {
  DescribeLoadBalancerAttributes: describeLoadBalancer,
  ModifyLoadBalancerAttributes: modifyLoadBalancer,
  ModifyTargetGroupAttributes: modifyTargetGroup,
};
