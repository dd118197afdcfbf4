import { anywhere, on, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html */
const alarms = on(
  "Any of the account's alarms may be about an API.",
  'arn:{partition}:cloudwatch:{region}:{account}:alarm:',
);

export const cloudwatch = {
  DescribeAlarmContributors: alarms('cloudwatch:DescribeAlarmContributors', '*'),
  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
  DescribeAlarms: [
    {
      actions: ['cloudwatch:DescribeAlarms'],
      resources: ['*'],
      reason: 'CloudWatch lists composite alarms only where the permission is for all resources.',
    },
  ],
  GetMetricData: anywhere('CloudWatch')('cloudwatch:GetMetricData'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html */
export const cloudtrail = {
  LookupEvents: anywhere('CloudTrail')('cloudtrail:LookupEvents'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html */
const groups = on(
  "A stage's settings say where its access log goes, which may be any log group; execution logs carry the API's id.",
  'arn:{partition}:logs:{region}:{account}:log-group:',
);

export const logs = {
  DescribeLogGroups: anywhere('CloudWatch Logs')('logs:DescribeLogGroups'),
  GetQueryResults: anywhere('CloudWatch Logs')('logs:GetQueryResults'),
  StartQuery: groups('logs:StartQuery', '*'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_servicequotas.html */
export const serviceQuotas = {
  GetServiceQuota: anywhere('Service Quotas')('servicequotas:GetServiceQuota'),
  ListRequestedServiceQuotaChangeHistoryByQuota: anywhere('Service Quotas')(
    'servicequotas:ListRequestedServiceQuotaChangeHistoryByQuota',
  ),
} satisfies ServiceCalls;
