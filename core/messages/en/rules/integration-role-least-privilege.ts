import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Let integration roles do named actions on named resources',
  why: 'API Gateway calls backends in this role with what callers send. A mapping that lets a caller choose the action or the resource then reaches everything that the role may do.',
  cdk: `const role = new Role(this, 'ApiRole', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
queue.grantSendMessages(role); // or handler.grantInvoke(role), table.grantReadData(role) …
new AwsIntegration({ service: 'sqs', path, options: { credentialsRole: role } });`,
  evidence: {
    actions: 'Policy {policy} allows {actions}.',
    resources: 'Policy {policy} allows {actions} on every resource.',
    'all-but': 'Policy {policy} allows everything but what it names (NotAction or NotResource).',
    shared: 'Look who else uses the role before you narrow it.',
  },
};

export default messages;
