import { anywhere, on, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html */
const alarms = on(
  "Any of the account's alarms may be about an API.",
  'arn:{partition}:cloudwatch:{region}:{account}:alarm:',
);

export const cloudwatch = {
  /** which series make an alarm on many APIs fire */
  DescribeAlarmContributors: alarms('cloudwatch:DescribeAlarmContributors', '*'),
  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
  /** the alarm’s state, and the children of a composite alarm */
  DescribeAlarms: [
    {
      actions: ['cloudwatch:DescribeAlarms'],
      resources: ['*'],
      reason: 'CloudWatch lists composite alarms only where the permission is for all resources.',
    },
  ],
  /** requests, errors, latencies and limits, minute by minute */
  GetMetricData: anywhere('CloudWatch')('cloudwatch:GetMetricData'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awscloudtrail.html */
export const cloudtrail = {
  /** who changed what in the hours before; events are listed minutes after they happen */
  LookupEvents: anywhere('CloudTrail')('cloudtrail:LookupEvents'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awshealthapisandnotifications.html */
export const health = {
  /** events of AWS’s own services in the Region; it takes a support plan that includes the AWS Health API */
  DescribeEvents: anywhere('AWS Health')('health:DescribeEvents'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html */
const groups = on(
  "A stage's settings say where its access log goes, which may be any log group; execution logs carry the API's id.",
  'arn:{partition}:logs:{region}:{account}:log-group:',
);

export const logs = {
  /** whether a log group exists */
  DescribeLogGroups: anywhere('CloudWatch Logs')('logs:DescribeLogGroups'),
  /** the lines that a log query found */
  GetQueryResults: anywhere('CloudWatch Logs')('logs:GetQueryResults'),
  /** failed requests and their lines in the logs */
  StartQuery: groups('logs:StartQuery', '*'),
  /** ends a log query that takes too long or costs too much */
  StopQuery: anywhere('CloudWatch Logs')('logs:StopQuery'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_servicequotas.html */
export const serviceQuotas = {
  /** the account’s quota in this Region */
  GetServiceQuota: anywhere('Service Quotas')('servicequotas:GetServiceQuota'),
  /** whether an increase has been requested already */
  ListRequestedServiceQuotaChangeHistoryByQuota: anywhere('Service Quotas')(
    'servicequotas:ListRequestedServiceQuotaChangeHistoryByQuota',
  ),
} satisfies ServiceCalls;
