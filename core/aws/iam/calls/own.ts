import type { Grant } from '../../../model/write.ts';
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
