import { partitionOf } from '../../model/partition.ts';
import { resultOf } from '../../remedies/operations.ts';
import { classOf } from '../classes.ts';
import { defineRule, fixCall, pass, violation } from '../define-rule.ts';

const id = 'waf-on-external';

/** AWS's own groups of rules: what is common, SQL injection, known bad input. */
const managed = ['CommonRuleSet', 'SQLiRuleSet', 'KnownBadInputsRuleSet'];

const visibility = (MetricName: string) => ({
  SampledRequestsEnabled: true,
  CloudWatchMetricsEnabled: true,
  MetricName,
});

/** A web ACL before a CloudFront distribution cannot be seen from here. https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST'],
  judge(facts) {
    if (classOf(facts).name !== 'external') return [];
    const { target, stage } = facts;
    if (stage.webAclArn !== null) return pass(target.stage);
    const ResourceArn = `arn:${partitionOf(target.region)}:apigateway:${target.region}::/restapis/${target.apiId}/stages/${target.stage}`;
    const Name = `${target.apiId}-${target.stage}`;
    return violation({
      subject: target.stage,
      evidence: [{ code: `${id}.none`, args: { stage: target.stage } }],
      fix: [
        fixCall(
          'wafv2:CreateWebACL',
          {
            Name,
            Scope: 'REGIONAL',
            DefaultAction: { Allow: {} },
            VisibilityConfig: visibility(Name),
            Rules: managed.map((name, Priority) => ({
              Name: name,
              Priority,
              OverrideAction: { None: {} },
              Statement: {
                ManagedRuleGroupStatement: { VendorName: 'AWS', Name: `AWSManagedRules${name}` },
              },
              VisibilityConfig: visibility(name),
            })),
          },
          'acl',
        ),
        fixCall('wafv2:AssociateWebACL', {
          WebACLArn: resultOf('acl', 'Summary.ARN'),
          ResourceArn,
        }),
      ],
      undo: [fixCall('wafv2:DisassociateWebACL', { ResourceArn })],
    });
  },
});
