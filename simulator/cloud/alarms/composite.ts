import type { CloudWatchState, StoredCompositeAlarm } from '../../account/cloudwatch/state.ts';
import { parseRule } from './composite-rule.ts';
import { type StoredAlarm, timestamp } from './events.ts';
import type { State } from './judge.ts';
import type { Target } from './metric-alarm.ts';

/** Evaluates a composite alarm on the present states of its children. */
export function evaluateComposite(state: CloudWatchState, alarm: StoredCompositeAlarm): Target {
  const rule = parseRule(alarm.AlarmRule);
  const named = (name: string): StoredAlarm | undefined =>
    state.alarms[name] ?? state.composites[name];
  const next: State = rule.holds((name) => named(name)?.StateValue) ? 'ALARM' : 'OK';
  const children = rule.children.flatMap((name) => named(name) ?? []);
  const last = children.toSorted((a, b) => moment(b) - moment(a))[0];
  if (!last || alarm.StateValue === 'INSUFFICIENT_DATA') {
    const reason = `${alarm.AlarmArn} was created and its alarm rule evaluates to ${next}`;
    return { state: next, reason, ...reasonDataOf(children, next) };
  }
  return {
    state: next,
    reason: `${last.AlarmArn} transitioned to ${last.StateValue} at ${longDate(new Date(moment(last)))}`,
    ...reasonDataOf([last], next),
  };
}

const moment = (alarm: StoredAlarm) => alarm.StateTransitionedTimestamp?.getTime() ?? 0;

const reasonDataOf = (children: readonly StoredAlarm[], next: State) => {
  const triggering = next === 'ALARM' ? children.filter((c) => c.StateValue === 'ALARM') : children;
  return {
    reasonData: JSON.stringify({
      triggeringAlarms: triggering.map((child) => ({
        arn: child.AlarmArn,
        state: { value: child.StateValue, timestamp: timestamp(new Date(moment(child))) },
      })),
    }),
  };
};

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** `Saturday 21 November, 2026 02:14:41 UTC` */
const longDate = (at: Date) =>
  `${days[at.getUTCDay()]} ${String(at.getUTCDate()).padStart(2, '0')} ${months[at.getUTCMonth()]}, ` +
  `${at.getUTCFullYear()} ${at.toISOString().slice(11, 19)} UTC`;
