import {
  DeregisterTargetsCommand,
  ElasticLoadBalancingV2Client,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { onLoadBalancing } from '../../../aws/iam/scopes.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

export default defineWrite({
  name: 'elbv2:DeregisterTargets',
  grants: onLoadBalancing('elasticloadbalancing:DeregisterTargets', 'targetgroup/<TargetGroupArn>'),
  reads: [],
  removalOf: { write: 'elbv2:RegisterTargets', same: ['TargetGroupArn', 'Targets'] },
  send: sends(ElasticLoadBalancingV2Client, DeregisterTargetsCommand),
  gone: ['InvalidTargetException', 'InvalidTarget', 'TargetGroupNotFoundException'],
});
