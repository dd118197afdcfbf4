import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Give API Gateway a role for writing logs',
  why: 'One role per account and Region lets API Gateway write execution logs. Without it, no stage can have one, and turning it on in an emergency fails.',
  cdk: `new RestApi(this, 'Api', {
  cloudWatchRole: true, // or one CfnAccount for the whole account and Region
  cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
});`,
  evidence: { none: 'Account {account} has no such role in {region}.' },
};

export default messages;
