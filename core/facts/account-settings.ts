import { APIGatewayClient, GetAccountCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../aws/environment.ts';

/**
 * API Gateway's settings for the account and Region; `throttle` in requests per second and at once.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetAccount.html
 */
export async function readAccount(environment: Environment) {
  const { cloudwatchRoleArn, throttleSettings } = await environment
    .client(APIGatewayClient)
    .send(new GetAccountCommand({}));
  return {
    cloudwatchRoleArn: cloudwatchRoleArn || null,
    ...(throttleSettings && { throttle: throttleSettings }),
  };
}
