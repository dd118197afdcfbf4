import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  GetDashboardCommand,
} from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { IAMClient, paginateListRoles } from '@aws-sdk/client-iam';
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';

type Listing = (
  endpoint: string,
  ids: readonly string[],
) => Promise<readonly (string | undefined)[]>;

/** Every page of an SDK paginator as one list. */
async function all<Page, T>(
  pages: AsyncIterable<Page>,
  items: (page: Page) => readonly T[] | undefined,
): Promise<T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(...(items(page) ?? []));
  return found;
}

/** How to see what there is of each type, by physical id. */
const listings: Readonly<Record<string, Listing>> = {
  'AWS::CloudWatch::Alarm': async (endpoint) =>
    (
      await new CloudWatchClient({ endpoint }).send(new DescribeAlarmsCommand({ MaxRecords: 100 }))
    ).MetricAlarms?.map(({ AlarmName }) => AlarmName) ?? [],
  // One by one: MiniStack lists dashboards with times that the SDK cannot read.
  'AWS::CloudWatch::Dashboard': (endpoint, ids) =>
    Promise.all(ids.map((id) => dashboard(new CloudWatchClient({ endpoint }), id))),
  'AWS::DynamoDB::Table': async (endpoint) =>
    (await new DynamoDBClient({ endpoint }).send(new ListTablesCommand({}))).TableNames ?? [],
  'AWS::Events::Rule': async (endpoint) =>
    (await new EventBridgeClient({ endpoint }).send(new ListRulesCommand({}))).Rules?.map(
      ({ Name }) => Name,
    ) ?? [],
  'AWS::IAM::Role': async (endpoint) =>
    (
      await all(
        paginateListRoles({ client: new IAMClient({ endpoint }) }, {}),
        (page) => page.Roles,
      )
    ).map(({ RoleName }) => RoleName),
  'AWS::Lambda::Function': async (endpoint) =>
    (
      await all(
        paginateListFunctions({ client: new LambdaClient({ endpoint }) }, {}),
        (page) => page.Functions,
      )
    ).map(({ FunctionName }) => FunctionName),
  'AWS::Logs::LogGroup': async (endpoint) =>
    (
      await all(
        paginateDescribeLogGroups({ client: new CloudWatchLogsClient({ endpoint }) }, {}),
        (page) => page.logGroups,
      )
    ).map(({ logGroupName }) => logGroupName),
  'AWS::S3::Bucket': async (endpoint) =>
    (
      await new S3Client({ endpoint, forcePathStyle: true }).send(new ListBucketsCommand({}))
    ).Buckets?.map(({ Name }) => Name) ?? [],
  'AWS::SNS::Topic': async (endpoint) =>
    (await new SNSClient({ endpoint }).send(new ListTopicsCommand({}))).Topics?.map(
      ({ TopicArn }) => TopicArn,
    ) ?? [],
  'AWS::SQS::Queue': async (endpoint) =>
    (await new SQSClient({ endpoint }).send(new ListQueuesCommand({}))).QueueUrls ?? [],
  'AWS::StepFunctions::StateMachine': async (endpoint) =>
    (await new SFNClient({ endpoint }).send(new ListStateMachinesCommand({}))).stateMachines?.map(
      ({ stateMachineArn }) => stateMachineArn,
    ) ?? [],
};

async function dashboard(client: CloudWatchClient, name: string): Promise<string | undefined> {
  try {
    return (await client.send(new GetDashboardCommand({ DashboardName: name }))).DashboardName;
  } catch (error) {
    if (error instanceof Error && /NotFound/.test(error.name)) return undefined;
    throw error;
  }
}

/** Parts of another resource: they are gone with it. */
const parts = new Set([
  'AWS::IAM::Policy',
  'AWS::Lambda::Permission',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
]);

/**
 * Those of the resources that exist.
 * @throws Error for a type that nobody knows how to look for
 */
export async function existing<R extends { readonly type: string; readonly id: string }>(
  endpoint: string,
  resources: readonly R[],
): Promise<R[]> {
  const types = [...new Set(resources.map(({ type }) => type))];
  const ids = new Map(
    await Promise.all(
      types.map(async (type) => {
        const listing = listings[type];
        if (!listing) throw new Error(`How is ${type} looked for? Add it to listings.`);
        const wanted = resources.filter((one) => one.type === type).map(({ id }) => id);
        return [type, new Set(await listing(endpoint, wanted))] as const;
      }),
    ),
  );
  return resources.filter(({ type, id }) => ids.get(type)?.has(id));
}

/** Without the parts of other resources. */
export const wholeOnes = <R extends { readonly type: string }>(resources: readonly R[]): R[] =>
  resources.filter(({ type }) => !parts.has(type));
