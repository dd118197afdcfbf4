import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Limit integration roles to specific actions and resources',
  why: 'API Gateway uses this role to call backends with data from callers. If a mapping lets a caller choose the action or the resource, the caller can reach everything that the role allows.',
  cdk: `const role = new Role(this, 'ApiRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
queue.grantSendMessages(role); // or handler.grantInvoke(role), table.grantReadData(role) …
new AwsIntegration({ service: 'sqs', path, options: { credentialsRole: role } });`,
  cdkV2: `const role = new Role(this, 'ApiRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
queue.grantSendMessages(role); // or handler.grantInvoke(role), stateMachine.grantStartSyncExecution(role) …`,
  evidence: {
    actions: 'Policy {policy} allows {actions}.',
    resources: 'Policy {policy} allows {actions} on every resource.',
    'all-but': 'Policy {policy} allows everything except what it names (NotAction or NotResource).',
    shared: 'Check who else uses the role before you narrow it.',
  },
};

export default messages;
