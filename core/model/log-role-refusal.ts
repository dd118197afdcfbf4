/**
 * What API Gateway answers, as a bad request, to whoever sets a role for logs that cannot write them.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
export const logRoleRefusal =
  /role ARN does not have required permissions|could not successfully write to CloudWatch Logs/i;
