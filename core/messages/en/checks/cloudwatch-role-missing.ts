import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway has no role to write logs with',
  explanation:
    'The account’s settings name no CloudWatch Logs role, so no stage of the region can write an execution log. This breaks no request, but hides what does.',
  advice:
    'Create a role that apigateway.amazonaws.com may assume, with the managed policy AmazonAPIGatewayPushToCloudWatchLogs, and name it in API Gateway’s account settings.',
  evidence: {
    none: 'Account {account} has no CloudWatch Logs role for API Gateway in {region}.',
  },
};

export default messages;
