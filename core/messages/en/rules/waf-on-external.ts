import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Put a web ACL before external APIs',
  why: 'SQL injection, cross-site scripting and bots reach every address on the internet. AWS WAF turns them away before they cost a backend anything. A web ACL of a CloudFront distribution before the API is not seen here. Count first (OverrideAction Count) where you fear for callers.',
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
  evidence: { none: 'No web ACL stands before stage {stage}.' },
};

export default messages;
