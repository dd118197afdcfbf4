import type { ServiceId } from '../../core/model/calls.ts';

/** Calls that draw from one bucket of tokens. */
export interface Quota {
  readonly services: readonly ServiceId[];
  /** Absent: all of the services' operations. */
  readonly operations?: readonly string[];
  /** Operations that have a bucket of their own instead. */
  readonly except?: readonly string[];
  readonly perSecond: number;
  /** Calls that an unused bucket holds. */
  readonly burst: number;
}

const gateway: readonly ServiceId[] = ['apigateway', 'apigatewayv2'];

/** Operations of API Gateway that have a limit beside the total: so many within so many seconds. */
const slow: readonly (readonly [operations: readonly string[], calls: number, seconds: number])[] =
  [
    [['CreateDeployment'], 1, 5],
    [['GetResources'], 5, 2],
    [['CreateResource'], 5, 1],
    [['DeleteResource'], 5, 1],
    [['CreateApiKey'], 5, 1],
    [['DeleteApiKey'], 5, 1],
    [['CreateRestApi', 'ImportRestApi'], 1, 3],
    [['PutRestApi'], 1, 1],
    [['DeleteRestApi'], 1, 30],
    [['UpdateAccount'], 1, 20],
    [['UpdateUsagePlan'], 1, 20],
  ];

const ownOfLambda = ['GetFunction', 'GetPolicy'];

/**
 * How often one account may call AWS's control planes in one Region, by default. CloudWatch Logs publishes no rate for
 * `StartQuery`; it is given that of the operations beside it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export const quotaTable: readonly Quota[] = [
  { services: gateway, perSecond: 10, burst: 40 },
  ...slow.map(([operations, calls, seconds]) => ({
    services: gateway,
    operations,
    perSecond: calls / seconds,
    burst: calls,
  })),
  { services: ['lambda'], operations: ['GetFunction'], perSecond: 100, burst: 100 },
  { services: ['lambda'], operations: ['GetPolicy'], perSecond: 15, burst: 15 },
  { services: ['lambda'], except: ownOfLambda, perSecond: 15, burst: 15 },
  { services: ['cloudwatch'], operations: ['GetMetricData'], perSecond: 50, burst: 50 },
  { services: ['cloudwatch'], operations: ['DescribeAlarms'], perSecond: 9, burst: 9 },
  { services: ['logs'], operations: ['StartQuery'], perSecond: 5, burst: 5 },
  { services: ['logs'], operations: ['FilterLogEvents'], perSecond: 5, burst: 5 },
  { services: ['logs'], operations: ['DescribeLogGroups'], perSecond: 5, burst: 5 },
  { services: ['cloudtrail'], operations: ['LookupEvents'], perSecond: 2, burst: 2 },
];
