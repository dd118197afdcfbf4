import * as z from 'zod/mini';
import type { Environment } from '../aws/environment.ts';
import { isTriedAgain } from '../aws/temporary.ts';
import { errorText } from '../model/errors.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { alarmState } from '../intake/describe-alarms.ts';
import { parseAlarmEvent } from '../intake/alarm-event.ts';
import { type AlarmSource } from '../intake/alarm-source.ts';
import { claim, type Claimed } from '../lifecycle/claim.ts';
import { startOthers } from '../lifecycle/fan-out.ts';
import { findTargets } from '../lifecycle/find-targets.ts';
import { joinedAlready } from '../lifecycle/joined-already.ts';
import { joinKnown } from '../lifecycle/join-known.ts';
import { nameInStorm } from '../lifecycle/storm.ts';
import { tellUnresolved } from '../notify/notify.ts';
import { park, type Parked, unpark } from '../store/parked.ts';
import type { AlarmedTarget } from '../model/alarmed-target.ts';
import { tendStorm } from './tend-storm.ts';
import type { ActionableAlarm, Resolution } from '../intake/targets.ts';
import { countedEarly, worthOpening } from '../intake/worth-opening.ts';

/** What the execution of a storm is started with, instead of an alarm. */
const stormTask = z.strictObject({ storm: z.string() });

/** Milliseconds until a stage that was too quiet for an incident is looked at again. */
const lookAgain = 10 * 60_000;

/** What the workflow starts with: an alarm event, or one that was parked. */
export interface OpenRequest {
  readonly event?: unknown;
  readonly parked?: string | undefined;
  readonly executionArn?: string | undefined;
  /** Given where another execution found this target and left it to this one. */
  readonly alarmed?: AlarmedTarget | undefined;
}

/** What became of an alarm event. */
export type Opened =
  | (Claimed & {
      /** Incidents opened from this event, those that were left to executions of their own included. */
      readonly opened: number;
    })
  | { readonly status: 'ignored'; readonly reason: Evidence }
  | ({ readonly status: 'parked'; readonly reason: Evidence } & Parked);

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
  const task = stormTask.safeParse(event);
  if (task.success) return tendStorm(environment, task.data.storm);
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

  const joined = request.alarmed
    ? undefined
    : await joinedAlready(environment, parsed, request.executionArn);
  if (joined) return { ...joined, opened: 0 };
  const early = request.alarmed ? undefined : countedEarly(environment, parsed);
  const { targets, unresolved } = request.alarmed
    ? { targets: [request.alarmed], unresolved: [] }
    : await findOrTell(environment, parsed);
  const worth = await worthOpening(environment, parsed, targets, wasParked, early);
  if (worth.kind === 'ignored') return ignored(worth.reason);
  if (worth.kind === 'quiet') {
    const until = new Date(environment.clock.now().getTime() + lookAgain).toISOString();
    const parked = await park(environment, source.eventKey, event, until);
    return { status: 'parked', reason: worth.reason, ...parked };
  }
  const { outcome, held, left } = await openFirst(
    environment,
    source,
    worth.targets,
    request.executionArn,
  );
  const inStorm = outcome?.reason.code === 'incident.named-in-storm';
  if (outcome?.status !== 'new' && !inStorm && held) {
    const until = new Date(environment.clock.now().getTime() + lookAgain).toISOString();
    const parked = await park(environment, source.eventKey, event, until);
    return { status: 'parked', reason: held, ...parked };
  }
  const started =
    outcome?.status === 'new' || inStorm
      ? await startOthers(environment, source, event, left, inStorm ? 0 : undefined)
      : undefined;
  const untold = [...unresolved, ...(started?.unstarted ?? [])];
  if (untold.length > 0) await tellUnresolved(environment, source, untold);
  if (!outcome)
    return ignored(untold[0] ?? { code: 'incident.no-target', args: { alarm: source.name } });
  return { ...outcome, opened: outcome.status === 'new' ? 1 + (started?.count ?? 0) : 0 };
}

/** Reports, with the name of the alarm, what the workflow would not try again: nobody would look at it otherwise. */
async function findOrTell(environment: Environment, parsed: ActionableAlarm): Promise<Resolution> {
  try {
    return await findTargets(environment, parsed);
  } catch (error) {
    if (!isTriedAgain(error))
      await tellUnresolved(environment, parsed.source, [
        evidence('incident.account-unread', { reason: errorText(error) }),
      ]);
    throw error;
  }
}

const ignored = (reason: Evidence): Opened => ({ status: 'ignored', reason });

interface OpenedFirst {
  /** The one that is new or named in a storm, or else the last that was joined. */
  readonly outcome: Claimed | undefined;
  /** Why a target that people work on was left alone. */
  readonly held: Evidence | undefined;
  /** The targets that are still to be claimed. */
  readonly left: readonly AlarmedTarget[];
}

/** Claims targets until one is new, or named in a storm. */
async function openFirst(
  environment: Environment,
  source: AlarmSource,
  targets: readonly AlarmedTarget[],
  executionArn: string | undefined,
): Promise<OpenedFirst> {
  let outcome: Claimed | undefined;
  let held: Evidence | undefined;
  const waiting: AlarmedTarget[] = [];
  for (const [index, target] of targets.entries()) {
    const left = [...waiting, ...targets.slice(index + 1)];
    const named = await nameInStorm(environment, source, target);
    if (named) return { outcome: named, held, left };
    // Until it was its turn, another alarm of the same fault may have opened the incident, or even ended it.
    const known =
      target.series &&
      (await joinKnown(environment, source, target.series, target.alarm, executionArn));
    const claimed = known ?? (await claim(environment, source, target, executionArn));
    if (claimed.status === 'held') {
      held = claimed.reason;
      waiting.push(target);
      continue;
    }
    outcome = claimed;
    if (outcome.status === 'new') return { outcome, held, left };
  }
  return { outcome, held, left: [] };
}
