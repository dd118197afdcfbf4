/**
 * The AWS services that the product speaks to. Plans, scenarios and declarations name a call as `<id>:<Operation>`, for
 * example `elbv2:DescribeListeners`; the id is the AWS CLI's name of the service.
 */
export const services = {
  acm: { client: 'ACMClient', cli: 'acm' },
  apigateway: { client: 'APIGatewayClient', cli: 'apigateway' },
  apigatewayv2: { client: 'ApiGatewayV2Client', cli: 'apigatewayv2' },
  lambda: { client: 'LambdaClient', cli: 'lambda' },
  ec2: { client: 'EC2Client', cli: 'ec2' },
  elbv2: { client: 'ElasticLoadBalancingV2Client', cli: 'elbv2' },
  ecs: { client: 'ECSClient', cli: 'ecs' },
  'application-autoscaling': {
    client: 'ApplicationAutoScalingClient',
    cli: 'application-autoscaling',
  },
  servicediscovery: { client: 'ServiceDiscoveryClient', cli: 'servicediscovery' },
  health: { client: 'HealthClient', cli: 'health' },
  cloudtrail: { client: 'CloudTrailClient', cli: 'cloudtrail' },
  cloudwatch: { client: 'CloudWatchClient', cli: 'cloudwatch' },
  logs: { client: 'CloudWatchLogsClient', cli: 'logs' },
  'service-quotas': { client: 'ServiceQuotasClient', cli: 'service-quotas' },
  dynamodb: { client: 'DynamoDBClient', cli: 'dynamodb' },
  s3: { client: 'S3Client', cli: 's3api' },
  sns: { client: 'SNSClient', cli: 'sns' },
  sts: { client: 'STSClient', cli: 'sts' },
  stepfunctions: { client: 'SFNClient', cli: 'stepfunctions' },
  iam: { client: 'IAMClient', cli: 'iam' },
  wafv2: { client: 'WAFV2Client', cli: 'wafv2' },
  'cognito-idp': { client: 'CognitoIdentityProviderClient', cli: 'cognito-idp' },
} as const;

/** The prefix of a service's IAM actions, by which calls name it. */
export type ServiceId = keyof typeof services;

/** A call by name: `lambda:GetPolicy`. */
export type CallName = `${ServiceId}:${string}`;

/** Whether a text is the id of a service that the product speaks to. */
export const isServiceId = (text: string): text is ServiceId => Object.hasOwn(services, text);

/** The service id behind an SDK client class name. @returns undefined for a client that the product does not use. */
export function serviceOfClient(clientName: string): ServiceId | undefined {
  return (Object.keys(services) as ServiceId[]).find((id) => services[id].client === clientName);
}
