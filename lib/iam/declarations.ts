import { journalCalls } from '../../core/changes/dynamo-journal.ts';
import type { OwnCall } from '../../core/aws/iam/calls.ts';
import { remedyCalls } from '../../core/aws/iam/remedy-calls.ts';
import { type CheckWorker, domainTable } from '../../core/engine/domains.ts';
import { baseReads, factsModules } from '../../core/facts/index.ts';
import { reportReads } from '../../core/report/build.ts';
import { alarmsOnReads } from '../../core/intake/alarms-on.ts';
import { openReads } from '../../core/intake/targets.ts';
import { type Domain, domains } from '../../core/model/finding.ts';
import type { ReadName } from '../../core/model/reads.generated.ts';
import type { WriteName } from '../../core/model/writes.generated.ts';
import type { Remedy } from '../../core/remedies/define-remedy.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
import type { Config } from '../config/config.generated.ts';
import type { WorkerName } from '../workers.ts';

/** What one Lambda calls. */
export interface Declaration {
  /** Reads of the account, for facts. */
  readonly reads?: readonly ReadName[];
  /** Changes of the account: only what enabled remedies declare. */
  readonly writes?: readonly WriteName[];
  /** Calls on the deployment's own table, bucket, topic and workflow. */
  readonly own: readonly OwnCall[];
}
export type Declarations = Readonly<Record<WorkerName, Declaration>>;

// What the Lambdas do with the deployment's own things, by what they do it for.
const read: OwnCall = 's3:GetObject';
const write: OwnCall = 's3:PutObject';
const record: OwnCall = 'dynamodb:GetItem';
const milestone: OwnCall = 'dynamodb:UpdateItem';
const create: OwnCall = 'dynamodb:PutItem';
const createAll: OwnCall = 'dynamodb:TransactWriteItems';
const list: OwnCall = 'dynamodb:Query';
const unlock: OwnCall = 'dynamodb:DeleteItem';
const tell: OwnCall = 'sns:Publish';
/** Gives further targets executions of their own, and asks whether the one that holds a lock still runs. */
const executions: readonly OwnCall[] = [
  'stepfunctions:DescribeExecution',
  'stepfunctions:StartExecution',
];

const check = (domain: Domain): Declaration => ({
  reads: factsModules[domain].reads,
  own: [read, write],
});

const branches = Object.fromEntries(
  domains.map((domain) => [domainTable[domain].worker, check(domain)]),
) as Record<CheckWorker, Declaration>;

/** Writes the report, releases the lock, notifies people. */
const ending: Declaration = {
  reads: reportReads,
  own: [read, write, record, milestone, list, unlock, tell],
};

/** Remedies whose permissions are granted: what policy can never run gets none. */
export const enabledRemedies = (
  { mode, disabledRemedies }: Config['policy'],
  all: readonly Remedy[] = remedies,
): readonly Remedy[] =>
  mode === 'observe' ? [] : all.filter(({ id }) => !disabledRemedies.includes(id));

/** Every Lambda's calls at one glance. */
export function declarationsFor(policy: Config['policy']): Declarations {
  const changes = remedyCalls(enabledRemedies(policy));
  const domainReads = Object.values(factsModules).flatMap(({ reads }) => reads);
  return {
    'open-incident': {
      reads: openReads,
      own: [record, create, createAll, milestone, unlock, tell, ...executions],
    },
    'collect-evidence': {
      reads: [...baseReads, ...alarmsOnReads],
      own: [write, record, milestone],
    },
    ...branches,
    diagnose: { own: [read, write, milestone] },
    // It reads the kill switch, and the changes that were made of late.
    'plan-remediation': { own: [read, write, record, milestone, list] },
    'request-approval': { own: [read, record, create, milestone, tell] },
    'apply-change': {
      // The alarm once more, and what the plan expects to find.
      reads: ['cloudwatch:DescribeAlarms', ...changes.reads],
      writes: changes.writes,
      own: [read, record, milestone, list, createAll, ...journalCalls],
    },
    verify: {
      reads: [...baseReads, ...domainReads],
      own: [read, write, milestone, list],
    },
    'undo-change': {
      reads: changes.reads,
      writes: changes.writes,
      own: [milestone, ...journalCalls],
    },
    'close-incident': {
      own: [...(ending.own ?? []), create],
      reads: [...reportReads, ...alarmsOnReads],
    },
    escalate: ending,
    decide: { own: [write, record, create, milestone, list, 'stepfunctions:SendTaskSuccess'] },
  };
}
