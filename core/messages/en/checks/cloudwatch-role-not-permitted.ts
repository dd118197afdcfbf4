import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The role for writing logs lacks a permission',
  explanation:
    'The account settings name a CloudWatch Logs role with which API Gateway cannot write: it cannot assume the role, or the role’s policies do not allow writing. So no stage in the Region has an execution log, although logging is on. This breaks no request, but it hides what does.',
  advice:
    'Let apigateway.amazonaws.com assume the role, and attach the managed policy AmazonAPIGatewayPushToCloudWatchLogs, in the tool that owns the role. Then set the role in the account settings of API Gateway again: AWS checks it at that moment.',
  evidence: {
    gone: 'There is no role {role}.',
    untrusted: 'The trust policy of {role} does not let apigateway.amazonaws.com assume it.',
    denied: 'No policy of {role} allows {actions}.',
    tried: '{by} called {operation} at {at}, and API Gateway refused the role for logs.',
  },
};

export default messages;
