import type {
  CreateListenerCommandInput,
  DeleteListenerCommandInput,
  DescribeListenersCommandInput,
  Listener,
  ModifyListenerCommandInput,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { awsError } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import {
  type Elbv2State,
  forwardedBy,
  listenerOf,
  loadBalancerOf,
  newTail,
  targetGroupOf,
  usersOf,
} from './state.ts';

const operation = operationsOn<Elbv2State>();

const createListener = operation<CreateListenerCommandInput>(
  ['LoadBalancerArn', 'DefaultActions'],
  ['Protocol', 'Port', 'Certificates', 'SslPolicy', 'AlpnPolicy', 'Tags'],
  (state, { Tags: _tags, ...input }, context) => {
    const balancer = loadBalancerOf(state, input.LoadBalancerArn);
    refuse(state, input);
    const base = balancer.LoadBalancerArn.replace(':loadbalancer/', ':listener/');
    const ListenerArn = `${base}/${newTail(context)}`;
    const listener = { ListenerArn, ...input };
    state.listeners[ListenerArn] = listener;
    return { Listeners: [listener] };
  },
);

const modifyListener = operation<ModifyListenerCommandInput>(
  ['ListenerArn'],
  ['Protocol', 'Port', 'DefaultActions', 'Certificates', 'SslPolicy', 'AlpnPolicy'],
  (state, { ListenerArn, ...changes }) => {
    const listener = listenerOf(state, ListenerArn);
    const changed = { ...listener, ...changes };
    refuse(state, changed);
    state.listeners[ListenerArn] = changed;
    return { Listeners: [changed] };
  },
);

/** The target groups' protocols that a listener's protocol can speak to. */
const speaks: Readonly<Record<string, readonly string[]>> = {
  TCP: ['TCP', 'TCP_UDP'],
  TLS: ['TCP', 'TLS'],
  UDP: ['UDP', 'TCP_UDP'],
  TCP_UDP: ['TCP_UDP'],
  HTTP: ['HTTP', 'HTTPS'],
  HTTPS: ['HTTP', 'HTTPS'],
};

function refuse(state: Elbv2State, listener: Listener): void {
  const { LoadBalancerArn = '', ListenerArn, Port, Protocol = '' } = listener;
  if (Port === undefined || speaks[Protocol] === undefined) {
    throw awsError('ValidationError', 'A listener needs a port and a protocol');
  }
  const taken = Object.values(state.listeners).some(
    (other) =>
      other.LoadBalancerArn === LoadBalancerArn &&
      other.Port === Port &&
      other.ListenerArn !== ListenerArn,
  );
  if (taken) {
    throw awsError(
      'DuplicateListenerException',
      `A listener already exists on this port for this load balancer '${LoadBalancerArn}'`,
    );
  }
  if (Protocol === 'TLS' && (listener.Certificates ?? []).length === 0) {
    throw awsError(
      'CertificateNotFoundException',
      'A certificate must be specified for TLS listeners',
    );
  }
  for (const arn of forwardedBy(listener)) {
    const group = targetGroupOf(state, arn);
    if (!speaks[Protocol].includes(group.Protocol ?? '')) {
      throw awsError(
        'InvalidConfigurationRequestException',
        `Listener protocol '${Protocol}' is not supported with a target group of protocol '${group.Protocol}'`,
      );
    }
    if (usersOf(state, arn).some((user) => user !== LoadBalancerArn)) {
      throw awsError(
        'TargetGroupAssociationLimitException',
        'The target group cannot be associated with more than one load balancer',
      );
    }
  }
}

const describeListeners = operation<DescribeListenersCommandInput>(
  [],
  ['LoadBalancerArn', 'ListenerArns', 'Marker', 'PageSize'],
  (state, { LoadBalancerArn, ListenerArns, Marker, PageSize = 400 }) => {
    if (LoadBalancerArn === undefined && !ListenerArns) {
      throw awsError(
        'ValidationError',
        'You must specify either listener ARNs or a load balancer ARN',
      );
    }
    if (LoadBalancerArn !== undefined) loadBalancerOf(state, LoadBalancerArn);
    const found =
      ListenerArns?.map((arn) => listenerOf(state, arn)) ??
      Object.values(state.listeners).filter((one) => one.LoadBalancerArn === LoadBalancerArn);
    const { items, next } = pageOf(found, Marker, PageSize, 'ValidationError');
    return { Listeners: items, ...(next !== undefined && { NextMarker: next }) };
  },
);

const deleteListener = operation<DeleteListenerCommandInput>(
  ['ListenerArn'],
  [],
  (state, { ListenerArn }) => {
    delete state.listeners[listenerOf(state, ListenerArn).ListenerArn];
    return {};
  },
);

export const listenerOperations = {
  CreateListener: createListener,
  ModifyListener: modifyListener,
  DescribeListeners: describeListeners,
  DeleteListener: deleteListener,
};
