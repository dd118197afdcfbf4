import {
  CreateListenerCommand,
  DeleteListenerCommand,
  DescribeListenersCommand,
  DescribeLoadBalancersCommand,
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroupCommand,
  SetSecurityGroupsCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import type { Environment } from '../../aws/environment.ts';
import { type Action, pages, pick, plain, sends } from '../action.ts';

const client = (environment: Environment) => environment.client(ElasticLoadBalancingV2Client);

/** The state is the listener on this port. */
export const createListener: Action = {
  send: sends(ElasticLoadBalancingV2Client, CreateListenerCommand),
  async state(environment, { LoadBalancerArn, Port }) {
    const listeners = await pages(async (Marker) => {
      const page = await client(environment).send(
        new DescribeListenersCommand({
          LoadBalancerArn: String(LoadBalancerArn),
          ...(Marker !== undefined && { Marker }),
        }),
      );
      return { items: page.Listeners ?? [], next: page.NextMarker };
    });
    const listener = listeners.find((candidate) => candidate.Port === Port);
    if (!listener) return null;
    const { ListenerArn, Protocol, DefaultActions = [] } = listener;
    return plain({
      ListenerArn,
      Port,
      Protocol,
      TargetGroupArns: DefaultActions.map(({ TargetGroupArn }) => TargetGroupArn),
    });
  },
  recover: (state) => ({
    Listeners: [{ ListenerArn: (state as { ListenerArn: string }).ListenerArn }],
  }),
};

export const deleteListener: Action = {
  send: sends(ElasticLoadBalancingV2Client, DeleteListenerCommand),
  gone: ['ListenerNotFoundException'],
};

export const modifyTargetGroup: Action = {
  send: sends(ElasticLoadBalancingV2Client, ModifyTargetGroupCommand),
  async state(environment, input) {
    const { TargetGroups = [] } = await client(environment).send(
      new DescribeTargetGroupsCommand({ TargetGroupArns: [String(input['TargetGroupArn'])] }),
    );
    const names = Object.keys(input).filter((name) => name !== 'TargetGroupArn');
    return pick(TargetGroups[0], names);
  },
};

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_SetSecurityGroups.html */
export const setSecurityGroups: Action = {
  send: sends(ElasticLoadBalancingV2Client, SetSecurityGroupsCommand),
  async state(environment, { LoadBalancerArn }) {
    const { LoadBalancers = [] } = await client(environment).send(
      new DescribeLoadBalancersCommand({ LoadBalancerArns: [String(LoadBalancerArn)] }),
    );
    const {
      SecurityGroups = [],
      EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic: enforce = null,
    } = LoadBalancers[0] ?? {};
    return plain({ enforce, securityGroups: SecurityGroups.toSorted() });
  },
};
