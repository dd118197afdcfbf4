import {
  type Action,
  CreateListenerCommand,
  DescribeListenersCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { onLoadBalancing } from '../../../aws/iam/scopes.ts';
import { pages } from '../../../aws/pages.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { plain } from '../../state.ts';
import { defineWrite } from '../../write.ts';

/** The state is the listener on this port. */
export default defineWrite({
  name: 'elbv2:CreateListener',
  grants: onLoadBalancing(
    'elasticloadbalancing:CreateListener',
    'loadbalancer/net/<LoadBalancerArn>',
  ),
  reads: ['elbv2:DescribeListeners'],
  send: sends(ElasticLoadBalancingV2Client, CreateListenerCommand),
  async state(environment, { LoadBalancerArn, Port }) {
    const outputs = await pages(
      (Marker) =>
        environment.client(ElasticLoadBalancingV2Client).send(
          new DescribeListenersCommand({
            LoadBalancerArn: String(LoadBalancerArn),
            ...(Marker && { Marker }),
          }),
        ),
      ({ NextMarker }) => NextMarker,
    );
    const listeners = outputs.flatMap(({ Listeners = [] }) => Listeners);
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
  makes: (state, { Port, Protocol, DefaultActions }) => {
    const groups = (DefaultActions as readonly Action[]).map((action) => action.TargetGroupArn);
    const { ListenerArn: _, ...found } = (state ?? {}) as Record<string, unknown>;
    return sameJson(found, plain({ Port, Protocol, TargetGroupArns: groups }));
  },
  recover: (state) => ({
    Listeners: [{ ListenerArn: (state as { ListenerArn: string }).ListenerArn }],
  }),
});
