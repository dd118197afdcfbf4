import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Protect external APIs with AWS WAF',
  why: 'SQL injection, cross-site scripting and bots reach every address on the internet. AWS WAF blocks them before they cost a backend anything. A web ACL on a CloudFront distribution in front of the API is not visible here. If legitimate callers might be blocked, count first (OverrideAction Count).',
  cdk: `const acl = new CfnWebACL(this, 'Acl', {
  scope: 'REGIONAL',
  defaultAction: { allow: {} },
  visibilityConfig: { sampledRequestsEnabled: true, cloudWatchMetricsEnabled: true, metricName: 'api' },
  rules: [ /* AWSManagedRulesCommonRuleSet, AWSManagedRulesSQLiRuleSet, … */ ],
});
new CfnWebACLAssociation(this, 'AclOnApi', {
  webAclArn: acl.attrArn,
  resourceArn: api.deploymentStage.stageArn,
});`,
  evidence: { none: 'Stage {stage} has no web ACL.' },
};

export default messages;
