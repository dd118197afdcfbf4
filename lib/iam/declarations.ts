import type { OwnCall } from '../../core/aws/iam/calls.ts';
import { documentGrants, itemGrants, type ItemWrites } from '../../core/aws/iam/calls/own.ts';
import { grantsOf } from '../../core/aws/iam/grants-of.ts';
import type { Grant } from '../../core/model/write.ts';
import { remedyCalls } from '../../core/aws/iam/remedy-calls.ts';
import { type CheckWorker, domainTable } from '../../core/engine/domains.ts';
import { baseReads, factsModules } from '../../core/facts/index.ts';
import { probeReads } from '../../core/facts/rest/probe.ts';
import { restApisReads } from '../../core/facts/rest/list-apis.ts';
import { reportReads } from '../../core/report/build.ts';
import { alarmsOnReads } from '../../core/intake/alarms-on.ts';
import { tagReads } from '../../core/engine/tags-now.ts';
import { openReads } from '../../core/intake/targets.ts';
import { type Domain, domains } from '../../core/model/finding.ts';
import type { Remedy } from '../../core/remedies/define-remedy.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
import type { Config } from '../config/config.generated.ts';
import type { WriteName } from '../../core/model/writes.generated.ts';
import type { WorkerName } from '../workers.ts';
import type { Declaration, Direction } from './declaration.ts';
import { gated } from './gated.ts';

export type Declarations = Readonly<Record<WorkerName, Declaration>>;

// What the Lambdas do with the deployment's own things, by what they do it for.
const read: OwnCall = 's3:GetObject';
const record: OwnCall = 'dynamodb:GetItem';
const list: OwnCall = 'dynamodb:Query';
const tell: OwnCall = 'sns:Publish';
/** Gives further targets executions of their own, and asks whether the one that holds a lock still runs. */
const executions: readonly OwnCall[] = [
  'stepfunctions:DescribeExecution',
  'stepfunctions:StartExecution',
];
/** A moment of the timeline. */
const milestone: ItemWrites = { record: ['UpdateItem'] };

/** What the log queries of the incident may still cost. */
const budget: ItemWrites = { budget: ['UpdateItem'] };

const check = (domain: Domain): Declaration => {
  const { reads } = factsModules[domain];
  const isSearching = reads.includes('logs:StartQuery');
  return {
    reads,
    own: isSearching ? [read, record] : [read],
    ...(isSearching && { items: budget }),
    documents: [`checks/${domain}.json`],
  };
};

const branches = Object.fromEntries(
  domains.map((domain) => [domainTable[domain].worker, check(domain)]),
) as Record<CheckWorker, Declaration>;

/** Writes the report, releases the lock, notifies people. */
const ending = {
  reads: reportReads,
  own: [read, record, list, tell],
  items: { ...milestone, lock: ['DeleteItem'] },
  documents: ['report.*'],
} as const satisfies Declaration;

/** Remedies whose permissions are granted: what policy can never run gets none. */
export const enabledRemedies = (
  { mode, disabledRemedies }: Config['policy'],
  all: readonly Remedy[] = remedies,
): readonly Remedy[] =>
  mode === 'observe' ? [] : all.filter(({ id }) => !disabledRemedies.includes(id));

/** What the role of each direction may change: what enabled remedies declare. */
export function writesFor(
  policy: Config['policy'],
): Readonly<Record<Direction, readonly WriteName[]>> {
  const { writes, undoes } = remedyCalls(enabledRemedies(policy));
  return { apply: writes, undo: undoes };
}

/** Every Lambda's calls at one glance. */
export function declarationsFor(policy: Config['policy']): Declarations {
  const changes = remedyCalls(enabledRemedies(policy));
  const isChanging = changes.writes.length > 0;
  // The permission for tests is granted only where the policy allows them, and then the kill switch is asked.
  const isTesting = policy.probe.enabled && policy.probe.requests.length > 0;
  const domainReads = Object.values(factsModules).flatMap(({ reads }) => reads);
  const declared: Declarations = {
    'open-incident': {
      reads: openReads,
      own: [read, record, list, tell, ...executions, 'stepfunctions:ListExecutions'],
      documents: ['storm.json'],
      items: {
        storm: ['PutItem', 'UpdateItem'],
        open: ['PutItem', 'DeleteItem'],
        record: ['PutItem', 'UpdateItem'],
        lock: ['PutItem', 'DeleteItem'],
        event: ['PutItem'],
        parked: ['PutItem'],
        series: ['PutItem', 'UpdateItem'],
        shared: ['PutItem'],
      },
    },
    'collect-evidence': {
      // Where many incidents begin at once, the account's lists are shared.
      reads: [...baseReads, ...restApisReads, ...alarmsOnReads, ...(isTesting ? probeReads : [])],
      // What it has read before, where it left something for later.
      own: isTesting ? [read, record, list] : [read, record],
      items: { ...milestone, ...budget, turn: ['PutItem', 'DeleteItem'], shared: ['PutItem'] },
      documents: ['evidence.json', 'signals.json'],
    },
    ...branches,
    diagnose: {
      own: [read],
      items: { ...milestone, turn: ['DeleteItem'] },
      documents: ['diagnosis.json'],
    },
    // It reads the kill switch, and the changes that were made of late.
    'plan-remediation': { own: [read, record, list], items: milestone, documents: ['plan.json'] },
    // It asks and cannot answer.
    'request-approval': {
      own: [read, record, tell],
      items: { ...milestone, question: ['PutItem'] },
    },
    'apply-change': {
      // The alarm and the tags once more, and what the plan expects to find.
      reads: ['cloudwatch:DescribeAlarms', ...tagReads, ...changes.reads],
      // What it has begun and cannot finish it undoes.
      assumes: isChanging ? ['apply', 'undo'] : [],
      own: [read, record, list],
      items: { ...milestone, journal: ['PutItem'], applied: ['PutItem', 'UpdateItem'] },
    },
    verify: {
      reads: [...baseReads, ...domainReads],
      own: [read, record, list],
      items: { ...milestone, ...budget },
      documents: ['verification.json', 'diagnosis.json'],
    },
    'undo-change': {
      reads: changes.reads,
      assumes: isChanging ? ['undo'] : [],
      own: [read, list],
      // The circuit breaker pauses a remedy.
      items: {
        ...milestone,
        journal: ['PutItem'],
        applied: ['UpdateItem'],
        switch: ['PutItem'],
      },
    },
    'close-incident': {
      ...ending,
      reads: [...reportReads, ...changes.reads, ...alarmsOnReads],
      items: { ...ending.items, recurrence: ['PutItem'] },
    },
    // The report says what of the changes still stands.
    escalate: { ...ending, reads: [...reportReads, ...changes.reads] },
    decide: {
      own: [record, list, 'stepfunctions:SendTaskSuccess'],
      items: {
        ...milestone,
        question: ['UpdateItem'],
        answer: ['PutItem', 'UpdateItem'],
        rejection: ['PutItem'],
      },
      documents: ['decision.json'],
    },
  };
  return mapValues(declared, gated);
}

const mapValues = <K extends string, V>(
  values: Readonly<Record<K, V>>,
  map: (value: V) => V,
): Record<K, V> =>
  Object.fromEntries(Object.entries<V>(values).map(([key, value]) => [key, map(value)])) as Record<
    K,
    V
  >;

/**
 * What IAM must allow for all that a Lambda calls, apart from changes of the account.
 * @param logGroups names and patterns of those that may be searched
 */
export const grantsFor = (
  { reads = [], assumes = [], own, items = {}, documents = [] }: Declaration,
  logGroups: readonly string[] = ['*'],
): readonly Grant[] => [
  ...grantsOf([...reads, ...own]).map((grant) => withinGroups(grant, logGroups)),
  ...assumes.map((direction) => ({
    actions: ['sts:AssumeRole'],
    resources: [`{${direction}Role}`],
  })),
  ...itemGrants(items),
  ...documentGrants(documents),
];

const anyGroup = ':log-group:*';

const withinGroups = (grant: Grant, groups: readonly string[]): Grant => ({
  ...grant,
  resources: grant.resources.flatMap((arn) =>
    arn.endsWith(anyGroup)
      ? groups.map((name) => `${arn.slice(0, -1)}${name}${name.endsWith('*') ? '' : ':*'}`)
      : arn,
  ),
});
