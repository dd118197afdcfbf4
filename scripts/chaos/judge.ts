import { unmarshall } from '@aws-sdk/util-dynamodb';
import { isLeftAlone, stands } from '../../core/changes/standing.ts';
import { type Change, changeSchema } from '../../core/model/change-record.ts';
import type { ApiGatewayState } from '../../simulator/account/apigateway/state.ts';
import type { DynamoDbState } from '../../simulator/account/dynamodb/state.ts';
import type { Left } from './run-cell.ts';

/** How a run may end. */
export const ends = [
  'recovered',
  'escalated, account as before',
  'escalated, what stands is named',
  'only the self-alarm tells',
  'half applied and unnamed',
  'foreign change touched',
  'lost',
  'spin',
] as const;
export type End = (typeof ends)[number];

/** How none may end. */
export const forbidden: ReadonlySet<End> = new Set<End>([
  'half applied and unnamed',
  'foreign change touched',
  'lost',
  'spin',
]);

/** How a run has ended, the worst that is true of it. */
export function endOf(left: Left): End {
  const { run, mails, spins, theirs, mailStruck } = left;
  const { executions } = run.simulation;
  if (spins || executions.open > 0) return 'spin';
  if (theirs && !theirs.stands) return 'foreign change touched';
  const changes = changesOf(left);
  if (!isNamed(left, changes)) return 'half applied and unnamed';
  const failed = [...executions.results.values()].some((result) => result?.status === 'FAILED');
  // That a question was asked says nothing of how it ended.
  if (!mails.some((mail) => !mail.startsWith('[Gateway Medic] Approve?')))
    return failed || mailStruck ? 'only the self-alarm tells' : 'lost';
  const outcomes = run.incidents.map(({ report }) => report.incident.outcome);
  if (outcomes.length > 0 && outcomes.every((outcome) => outcome === 'recovered'))
    return 'recovered';
  return changes.some(isThere) ? 'escalated, what stands is named' : 'escalated, account as before';
}

const isThere = (change: Change): boolean => stands(change) || isLeftAlone(change);

/** Whether people can learn of everything that is in place: from a mail, from the report, or from the journal that a mail names. */
function isNamed({ run, mails, theirs }: Left, changes: readonly Change[]): boolean {
  if (orphans(run.simulation.account.state('apigateway'), changes).length > 0) return false;
  const there = changes.filter(isThere);
  if (there.length === 0) return run.unchanged || theirs !== undefined || isClosedAlone(run);
  const toJournal = mails.some((mail) => / may still be in place\. Table /.test(mail));
  const reported = run.incidents.flatMap(({ report }) =>
    report.attempts.flatMap((attempt) => attempt.changes.filter(isThere)),
  );
  return there.every(
    ({ planHash, operationId, call }) =>
      toJournal ||
      mails.some((mail) => mail.includes(`${call.service}:${call.action}`)) ||
      reported.some((one) => one.planHash === planHash && one.operationId === operationId),
  );
}

/** Whether nothing was done and the incident ended of itself. */
const isClosedAlone = ({ incidents }: Left['run']): boolean =>
  incidents.length > 0 &&
  incidents.every(({ report }) => report.attempts.every(({ changes }) => changes.length === 0));

/** What bears a mark of ours and is in no journal: a second deployment, a second link. */
function orphans({ apis, vpcLinks }: ApiGatewayState, changes: readonly Change[]): string[] {
  const known = new Set(changes.filter(isThere).map(({ output }) => output?.['id']));
  // Whatever was interrupted is named, and is not yet known by its id.
  const open = new Set(
    changes
      .filter(({ status, output }) => isThere({ status } as Change) && !output)
      .map(({ call }) => call.action),
  );
  const ours = (description: string | undefined) =>
    description?.startsWith('Gateway Medic') === true;
  const deployments = Object.values(apis).flatMap((api) => Object.values(api.deployments));
  const links = Object.values(vpcLinks).map(({ link }) => link);
  const left = (
    all: readonly { id?: string | undefined; description?: string | undefined }[],
    call: string,
  ) =>
    all
      .filter(({ id, description }) => ours(description) && !known.has(id))
      .slice(open.has(call) ? 1 : 0);
  return [...left(deployments, 'CreateDeployment'), ...left(links, 'CreateVpcLink')].map(
    ({ id }) => id ?? '',
  );
}

/** The journals of all incidents. */
function changesOf({ run }: Left): Change[] {
  const { tables } = run.simulation.account.state<DynamoDbState>('dynamodb');
  return Object.values(tables)
    .flatMap(({ items }) => Object.values(items).flatMap((byRange) => Object.values(byRange)))
    .map((item) => unmarshall(item)['change'] as unknown)
    .filter((change) => change !== undefined)
    .map((change) => changeSchema.parse(change));
}
