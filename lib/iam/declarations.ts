import type { CallName } from '../../core/model/calls.ts';
import type { PolicySettings } from '../../core/model/settings.ts';
import type { WorkerName } from '../workers.ts';

/** What one Lambda calls. */
export interface Declaration {
  /** Reads of the account, for facts. */
  readonly reads?: readonly CallName[];
  /** Changes of the account: only what enabled remedies declare. */
  readonly writes?: readonly CallName[];
  /** Calls on the deployment's own table, bucket, topic and workflow. */
  readonly own: readonly CallName[];
}
export type Declarations = Readonly<Record<WorkerName, Declaration>>;

const documents: readonly CallName[] = ['s3:GetObject', 's3:PutObject'];
const record: readonly CallName[] = ['dynamodb:GetItem', 'dynamodb:UpdateItem'];

/** Every Lambda's calls at one glance. */
export function declarationsFor(policy: PolicySettings): Declarations {
  void policy;
  return {
    'open-incident': { own: [...record, 'dynamodb:PutItem'] },
    'collect-evidence': { own: [...record, ...documents] },
    'check-execution-logs': { own: documents },
    'check-lambda': { own: documents },
    'check-vpc-link': { own: documents },
    'check-http-backend': { own: documents },
    'check-throttling': { own: documents },
    'check-authorization': { own: documents },
    'check-deployment': { own: documents },
    'check-account': { own: documents },
    diagnose: { own: [...record, ...documents] },
    'plan-remediation': { own: [...record, ...documents] },
    'request-approval': { own: [...record, ...documents, 'sns:Publish'] },
    'apply-change': { own: [...record, ...documents] },
    verify: { own: [...record, ...documents] },
    'undo-change': { own: [...record, ...documents] },
    'close-incident': { own: [...record, ...documents, 'sns:Publish'] },
    escalate: { own: [...record, ...documents, 'sns:Publish'] },
    decide: { own: [...record, 'stepfunctions:SendTaskSuccess'] },
  };
}
