import type { Account } from '../../account/account.ts';
import type { CloudWatchState, Contributor } from '../../account/cloudwatch/state.ts';
import { evaluateComposite } from './composite.ts';
import { evaluateContributors } from './contributors.ts';
import { type AlarmEvent, eventOf, type StoredAlarm, told, toldState } from './events.ts';
import { hasContributors } from './measure.ts';
import { evaluateMetricAlarm, type Target } from './metric-alarm.ts';

export type { AlarmEvent } from './events.ts';

/**
 * Evaluates every alarm of the account on the data up to the last full minute, as CloudWatch does each minute, and keeps the
 * new states.
 * @param newUuid draws the events' ids; absent: an id follows from what its event says
 * @returns what EventBridge gets, in order: states that were set by hand, metric alarms with their contributors, composite
 * alarms
 */
export function evaluateAlarms(account: Account, now: Date, newUuid?: () => string): AlarmEvent[] {
  const state = account.state<CloudWatchState>('cloudwatch');
  const events: AlarmEvent[] = [];
  const tell = (alarm: StoredAlarm, detail: Parameters<typeof eventOf>[3]) =>
    events.push(eventOf(account, alarm, now, detail, newUuid));

  for (const { alarm: name, previous } of state.manual.splice(0)) {
    const alarm = state.alarms[name] ?? state.composites[name];
    if (!alarm) continue;
    const { value, reason, reasonData, at } = previous;
    const previousState = told(value, reason, reasonData, at);
    tell(alarm, { state: toldState(alarm, now), previousState });
  }

  for (const alarm of Object.values(state.alarms)) {
    if (!hasContributors(alarm)) {
      move(alarm, evaluateMetricAlarm(state, alarm, now), now, tell);
      continue;
    }
    const { changed, target } = evaluateContributors(state, alarm, now);
    move(alarm, target, now, tell);
    for (const contributor of changed) tell(alarm, contributorDetail(contributor));
  }

  // Composite alarms may watch each other: as often as it takes, each pass settles one level at least.
  const composites = Object.values(state.composites);
  for (const _level of composites) {
    for (const alarm of composites) move(alarm, evaluateComposite(state, alarm), now, tell);
  }
  return events;
}

function move(
  alarm: StoredAlarm,
  target: Target,
  now: Date,
  tell: (
    alarm: StoredAlarm,
    detail: { state: ReturnType<typeof told>; previousState: ReturnType<typeof told> },
  ) => void,
): void {
  if (alarm.StateValue === target.state) return;
  const previousState = toldState(alarm, now);
  alarm.StateValue = target.state;
  alarm.StateReason = target.reason;
  alarm.StateUpdatedTimestamp = now;
  alarm.StateTransitionedTimestamp = now;
  if (target.reasonData === undefined) delete alarm.StateReasonData;
  else alarm.StateReasonData = target.reasonData;
  tell(alarm, { state: toldState(alarm, now), previousState });
}

const contributorDetail = ({ id, attributes, state, reason, since }: Contributor) => ({
  state: told(state, reason, undefined, since),
  alarmContributor: { id, attributes },
});
