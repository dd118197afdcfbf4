import { createHash } from 'node:crypto';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import type { Evidence } from '../model/finding.ts';
import { type Target, targetKey } from '../model/target.ts';
import { alarmState } from './alarm-children.ts';
import { type AlarmSource, parseAlarmEvent } from './alarm-event.ts';
import { lock } from './lock.ts';
import { tellUnresolved } from './notify.ts';
import { park, type Parked, unpark } from './parked.ts';
import { record } from './record.ts';
import { alreadySeen, forget } from './seen.ts';
import { type AlarmedTarget, resolveTargets } from './targets.ts';

/** What the workflow starts with: an alarm event, or one that was parked. */
export interface OpenRequest {
  readonly event?: unknown;
  readonly parked?: string | undefined;
  readonly executionArn?: string | undefined;
  /** Given where another execution found this target and left it to this one. */
  readonly alarmed?: AlarmedTarget | undefined;
}

/** What became of an alarm event. */
export type Opened = { readonly reason: Evidence } & (
  | {
      readonly status: 'new';
      readonly incidentId: string;
      readonly apiKind: Target['apiKind'];
      /** Incidents opened from this event, those that were left to executions of their own included. */
      readonly opened: number;
      readonly maxAttempts: number;
    }
  | { readonly status: 'joined'; readonly incidentId: string }
  | { readonly status: 'ignored' }
  | ({ readonly status: 'parked' } & Parked)
);

/** Targets of one alarm that get an execution of their own; more are a storm, and are named to a person instead. */
const mostStarted = 25;

/**
 * From an alarm event to an open incident: understand it, find its API stages, take the lock of one and leave the others to
 * executions of their own.
 * @throws InvalidAlarmEvent where the event cannot be understood; nothing is locked then
 */
export async function openIncident(
  environment: Environment,
  request: OpenRequest,
): Promise<Opened> {
  const wasParked = request.parked !== undefined;
  const event = wasParked ? await unpark(environment, request.parked) : request.event;
  const parsed = parseAlarmEvent(event, !wasParked);
  const { source } = parsed;
  if (parsed.kind === 'ignored') return ignored(parsed.reason);
  if (parsed.kind === 'parked') {
    const parked = await park(environment, source.eventKey, event, parsed.until);
    return { status: 'parked', reason: parsed.reason, ...parked };
  }
  if (source.region !== environment.region) {
    return ignored({ code: 'incident.other-region', args: { region: source.region } });
  }
  if (wasParked && (await alarmState(environment, source.name)) !== 'ALARM') {
    return ignored({ code: 'incident.over-when-mute-ended', args: { alarm: source.name } });
  }

  const { targets, unresolved } = request.alarmed
    ? { targets: [request.alarmed], unresolved: [] }
    : await resolveTargets(environment, parsed);
  const [outcome, left] = await openFirst(environment, source, targets, request.executionArn);
  const started =
    outcome?.status === 'new' ? await startOthers(environment, source, event, left) : undefined;
  const untold = [...unresolved, ...(started?.unstarted ?? [])];
  if (untold.length > 0) await tellUnresolved(environment, source, untold);
  if (!outcome)
    return ignored(untold[0] ?? { code: 'incident.no-target', args: { alarm: source.name } });
  return outcome.status === 'new' ? { ...outcome, opened: 1 + (started?.count ?? 0) } : outcome;
}

const ignored = (reason: Evidence): Opened => ({ status: 'ignored', reason });

type Claimed = Extract<Opened, { status: 'new' | 'joined' }>;

/** Claims targets until one is new. @returns that one (or the last that was joined) and the targets that were not tried */
async function openFirst(
  environment: Environment,
  source: AlarmSource,
  targets: readonly AlarmedTarget[],
  executionArn: string | undefined,
): Promise<[Claimed | undefined, readonly AlarmedTarget[]]> {
  let outcome: Claimed | undefined;
  for (const [index, target] of targets.entries()) {
    outcome = await claim(environment, source, target, executionArn);
    if (outcome.status === 'new') return [outcome, targets.slice(index + 1)];
  }
  return [outcome, []];
}

async function claim(
  environment: Environment,
  source: AlarmSource,
  { target, alarm }: AlarmedTarget,
  executionArn: string | undefined,
): Promise<Claimed> {
  const id = incidentIdOf(source, target);
  const before = await alreadySeen(environment, source.eventKey, target, {
    incidentId: id,
    executionArn,
  });
  if (before !== undefined) {
    return {
      status: 'joined',
      incidentId: before,
      reason: { code: 'incident.seen-before', args: { incident: before } },
    };
  }
  try {
    const holder = await holderOf(environment, target, id);
    if (holder !== id) return await join(environment, holder, alarm);
    await record(environment).create({ id, target, alarm, executionArn });
    environment.logger.info('Incident opened', { incidentId: id, target: targetKey(target) });
    const { maxAttempts } = environment.settings.policy;
    const reason = { code: 'incident.opened', args: { incident: id } };
    return {
      status: 'new',
      incidentId: id,
      apiKind: target.apiKind,
      opened: 1,
      maxAttempts,
      reason,
    };
  } catch (error) {
    // Nothing may stay behind that keeps the next alarm of this target from being handled.
    await lock(environment).release(target, id);
    await forget(environment, source.eventKey, target);
    throw error;
  }
}

async function join(environment: Environment, incidentId: string, alarm: Alarm): Promise<Claimed> {
  await record(environment).join(incidentId, alarm);
  await record(environment).milestone(incidentId, 'incident.alarm-joined', { alarm: alarm.name });
  return {
    status: 'joined',
    incidentId,
    reason: { code: 'incident.joined', args: { incident: incidentId } },
  };
}

/** Minutes within which an incident that took the lock must have its record. */
const grace = 10;

/** The incident that holds the target's lock, after taking it where it is free or its holder is no more. */
async function holderOf(environment: Environment, target: Target, id: string): Promise<string> {
  const { incidentId: holder, since } = await lock(environment).acquire(target, id);
  if (holder === id) return id;
  const holding = await record(environment).find(holder);
  const age = environment.clock.now().getTime() - Date.parse(since);
  if (holding ? holding.status === 'open' : age < grace * 60_000) return holder;
  await lock(environment).release(target, holder);
  return (await lock(environment).acquire(target, id)).incidentId;
}

/** The same for every delivery of the same event, so that a retry finds what it did before. */
function incidentIdOf(source: AlarmSource, target: Target): string {
  const time = source.at.slice(0, 19).replaceAll(/[-:]/g, '');
  const hash = createHash('sha256')
    .update(`${source.eventKey}\n${targetKey(target)}`)
    .digest('hex');
  return `inc-${time}-${hash.slice(0, 10)}`;
}

async function startOthers(
  environment: Environment,
  source: AlarmSource,
  event: unknown,
  left: readonly AlarmedTarget[],
): Promise<{ count: number; unstarted: Evidence[] }> {
  const { remediationStateMachine } = environment.settings;
  const chosen = remediationStateMachine === '' ? [] : left.slice(0, mostStarted);
  const started = await Promise.all(
    chosen.map(async (alarmed) => {
      try {
        await environment.client(SFNClient).send(
          new StartExecutionCommand({
            stateMachineArn: remediationStateMachine,
            name: incidentIdOf(source, alarmed.target),
            input: JSON.stringify({ ...(event as object), ...alarmed }),
          }),
        );
        return true;
      } catch (error) {
        if (error instanceof Error && error.name === 'ExecutionAlreadyExists') return true;
        environment.logger.error('A target could not be given an execution', error as Error);
        return false;
      }
    }),
  );
  const unstarted = left
    .filter((_, index) => !started[index])
    .map(({ target }) => ({ code: 'incident.not-started', args: { target: targetKey(target) } }));
  return { count: started.filter(Boolean).length, unstarted };
}
