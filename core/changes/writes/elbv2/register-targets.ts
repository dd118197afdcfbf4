import {
  DescribeTargetHealthCommand,
  ElasticLoadBalancingV2Client,
  RegisterTargetsCommand,
  type TargetDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { onLoadBalancing } from '../../../aws/iam/scopes.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { defineWrite, type Input } from '../../write.ts';

const named = ({ Id, Port }: TargetDescription): string => `${Id}:${Port}`;
const wanted = ({ Targets }: Input): string[] =>
  (Array.isArray(Targets) ? (Targets as TargetDescription[]) : []).map(named).toSorted();

/**
 * The state is which of the targets are registered; one that drains has left.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_RegisterTargets.html
 */
export default defineWrite({
  name: 'elbv2:RegisterTargets',
  grants: onLoadBalancing('elasticloadbalancing:RegisterTargets', 'targetgroup/<TargetGroupArn>'),
  reads: ['elbv2:DescribeTargetHealth'],
  send: sends(ElasticLoadBalancingV2Client, RegisterTargetsCommand),
  async state(environment, input) {
    const { TargetHealthDescriptions = [] } = await environment
      .client(ElasticLoadBalancingV2Client)
      .send(new DescribeTargetHealthCommand({ TargetGroupArn: String(input['TargetGroupArn']) }));
    const registered = TargetHealthDescriptions.flatMap(({ Target, TargetHealth }) =>
      Target && TargetHealth?.State !== 'draining' ? [named(Target)] : [],
    );
    return wanted(input).filter((target) => registered.includes(target));
  },
  makes: (state, input) => sameJson(state, wanted(input)),
});
