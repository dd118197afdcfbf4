import { permissionsOf } from '../../core/changes/permissions.ts';
import { baseReads, factsModules } from '../../core/facts/index.ts';
import { openReads } from '../../core/incident/targets.ts';
import type { CallName } from '../../core/model/calls.ts';
import type { Domain } from '../../core/model/finding.ts';
import type { PolicySettings } from '../../core/model/settings.ts';
import type { Remedy } from '../../core/remedies/define-remedy.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
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
const report: readonly CallName[] = [...documents, ...record, 'dynamodb:Query'];
const journal: readonly CallName[] = ['dynamodb:PutItem', 'dynamodb:Query'];
const unlock: CallName = 'dynamodb:DeleteItem';
const tell: CallName = 'sns:Publish';

const check = (domain: Domain): Declaration => ({
  reads: factsModules[domain].reads,
  own: [...documents, ...record],
});

/** Remedies whose permissions are granted: what policy can never run gets none. */
export const enabledRemedies = (
  { mode, disabledRemedies }: PolicySettings,
  all: readonly Remedy[] = remedies,
): readonly Remedy[] =>
  mode === 'observe' ? [] : all.filter(({ id }) => !disabledRemedies.includes(id));

/** Every Lambda's calls at one glance. */
export function declarationsFor(policy: PolicySettings): Declarations {
  const changes = permissionsOf(enabledRemedies(policy));
  const everyRead = [...baseReads, ...Object.values(factsModules).flatMap(({ reads }) => reads)];
  const alarmNow: CallName = 'cloudwatch:DescribeAlarms';
  return {
    'open-incident': {
      reads: openReads,
      own: [...record, 'dynamodb:PutItem', unlock, tell, 'stepfunctions:StartExecution'],
    },
    'collect-evidence': { reads: baseReads, own: [...documents, ...record] },
    'check-execution-logs': check('logs'),
    'check-lambda': check('lambda'),
    'check-vpc-link': check('vpc-link'),
    'check-http-backend': check('http'),
    'check-throttling': check('throttling'),
    'check-authorization': check('authorization'),
    'check-deployment': check('deployment'),
    'check-account': check('account'),
    diagnose: { own: [...documents, ...record] },
    'plan-remediation': { own: [...documents, ...record] },
    'request-approval': { own: [...documents, ...record, 'dynamodb:PutItem', tell] },
    'apply-change': {
      reads: [alarmNow, ...changes.reads],
      writes: changes.writes,
      own: [...documents, ...record, ...journal],
    },
    verify: { reads: [alarmNow, ...everyRead], own: [...report] },
    'undo-change': {
      reads: changes.reads,
      writes: changes.writes,
      own: [...documents, ...record, ...journal],
    },
    'close-incident': { own: [...report, unlock, tell] },
    escalate: { own: [...report, unlock, tell] },
    decide: {
      own: [...documents, ...record, 'dynamodb:Query', 'stepfunctions:SendTaskSuccess'],
    },
  };
}
