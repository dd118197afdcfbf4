import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway has no role for writing logs',
  explanation:
    'The account settings name no CloudWatch Logs role, so no stage in the Region can write an execution log. This breaks no request, but it hides what does.',
  advice:
    'Create a role that apigateway.amazonaws.com can assume, with the managed policy AmazonAPIGatewayPushToCloudWatchLogs, and set it in the account settings of API Gateway.',
  evidence: {
    none: 'Account {account} has no CloudWatch Logs role for API Gateway in {region}.',
  },
};

export default messages;
