import {
  DeleteListenerCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { onLoadBalancing } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'elbv2:DeleteListener',
  grants: onLoadBalancing('elasticloadbalancing:DeleteListener', 'listener/net/<ListenerArn>'),
  reads: [],
  removalOf: { write: 'elbv2:CreateListener', result: 'ListenerArn', same: [] },
  send: sends(ElasticLoadBalancingV2Client, DeleteListenerCommand),
  gone: ['ListenerNotFoundException'],
});
