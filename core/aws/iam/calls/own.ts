import type { Grant } from '../../../model/write.ts';
import { switchPartition } from '../../../model/pause.ts';
import { lockPrefix } from '../../../model/target.ts';
import { anywhere, own, type ServiceCalls } from './grant.ts';

/** The deployment's own storage and workflow. */
export const dynamodb = {
  DeleteItem: own('{table}', 'dynamodb:DeleteItem'),
  GetItem: own('{table}', 'dynamodb:GetItem'),
  PutItem: own('{table}', 'dynamodb:PutItem'),
  Query: own('{table}', 'dynamodb:Query'),
  /** Of items that are put; a transaction needs the permission of each of its writes. */
  TransactWriteItems: own('{table}', 'dynamodb:PutItem'),
  UpdateItem: own('{table}', 'dynamodb:UpdateItem'),
} satisfies ServiceCalls;

/** Only some items of the table. https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html */
const itemsOf = (action: string, conditions: NonNullable<Grant['conditions']>): Grant => ({
  actions: [action],
  resources: ['arn:{partition}:dynamodb:{region}:{account}:table/*'],
  reason: 'CloudFormation names the table of a deployment.',
  conditions,
});
const switchItems = (action: string): Grant =>
  itemsOf(action, { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': switchPartition } });
const lockItems = (action: string): Grant =>
  itemsOf(action, { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': `${lockPrefix}*` } });

/** What a person needs to take the lock of a stage, and to give it back. */
export const lockGrants: readonly Grant[] = [
  lockItems('dynamodb:GetItem'),
  lockItems('dynamodb:PutItem'),
  lockItems('dynamodb:DeleteItem'),
];

/** What a person needs to see the kill switch of a deployment, and to use it. */
export const switchGrants: Readonly<Record<'read' | 'write', readonly Grant[]>> = {
  read: [
    {
      actions: ['states:ListTagsForResource'],
      resources: ['arn:{partition}:states:{region}:{account}:stateMachine:*-remediation'],
      reason: 'The configuration names the deployment.',
    },
    switchItems('dynamodb:Query'),
  ],
  write: [switchItems('dynamodb:PutItem')],
};

const documents = (action: string): Grant => ({
  actions: [action],
  resources: ['{bucket}/incidents/*'],
  reason: "The ids of incidents are made when alarms fire; this is the bucket's only prefix.",
});

export const s3 = {
  /** Without ListBucket, S3 answers AccessDenied where a document does not exist, and a gap would look like a missing right. */
  GetObject: [documents('s3:GetObject'), ...own('{bucket}', 's3:ListBucket')],
  PutObject: [documents('s3:PutObject')],
} satisfies ServiceCalls;

export const sns = {
  Publish: own('{topic}', 'sns:Publish'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html */
const token = anywhere('Step Functions');

export const stepfunctions = {
  DescribeExecution: [
    {
      actions: ['states:DescribeExecution'],
      resources: ['{executions}:*'],
      reason: 'Executions are named when alarms fire.',
    },
  ],
  /** The token itself is the authority: whoever lacks it cannot answer. */
  SendTaskSuccess: token('states:SendTaskSuccess'),
  StartExecution: own('{remediation}', 'states:StartExecution'),
} satisfies ServiceCalls;
