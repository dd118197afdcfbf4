import {
  DescribeTargetGroupsCommand,
  ElasticLoadBalancingV2Client,
  ModifyTargetGroupCommand,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { onLoadBalancing } from '../../../aws/iam/scopes.ts';
import { sameJson } from '../../../model/canonical-json.ts';
import { sends } from '../../sends.ts';
import { pick } from '../../state.ts';
import { defineWrite, type Input } from '../../write.ts';

const fieldsOf = (input: Input) => Object.keys(input).filter((name) => name !== 'TargetGroupArn');

/** The state is what the target group has of the fields that are set. */
export default defineWrite({
  name: 'elbv2:ModifyTargetGroup',
  grants: onLoadBalancing('elasticloadbalancing:ModifyTargetGroup', 'targetgroup/<TargetGroupArn>'),
  reads: ['elbv2:DescribeTargetGroups'],
  send: sends(ElasticLoadBalancingV2Client, ModifyTargetGroupCommand),
  async state(environment, input) {
    const { TargetGroups = [] } = await environment
      .client(ElasticLoadBalancingV2Client)
      .send(
        new DescribeTargetGroupsCommand({ TargetGroupArns: [String(input['TargetGroupArn'])] }),
      );
    return pick(TargetGroups[0], fieldsOf(input));
  },
  makes: (state, input) => sameJson(state, pick(input, fieldsOf(input))),
});
