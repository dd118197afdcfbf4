import type { Alarm } from '../model/alarm.ts';
import { InvalidAlarmEvent } from '../model/errors.ts';
import { explained, problemsOf } from '../model/explained.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { seriesOf, watchedBy } from './alarmed-metric.ts';
import type { Series } from '../model/alarmed-series.ts';
import { alarmEventSchema, type RawAlarmEvent } from './event-schema.ts';
import { alarmsOfRule, triggeringAlarms } from './composite-alarm.ts';
import { type AlarmSource, sourceOf, timeOf } from './alarm-source.ts';

/** An alarm event as the incident needs it. */
export type ParsedAlarm = { readonly source: AlarmSource } & (
  | {
      readonly kind: 'alarm';
      /** Whether the alarm watches every API, and the event is about one of them. */
      readonly ofFleet: boolean;
      readonly symptom: Alarm['symptom'];
      readonly series: readonly Series[];
    }
  /** The children are ARNs or names. */
  | { readonly kind: 'composite'; readonly children: readonly string[] }
  | { readonly kind: 'fleet'; readonly symptom: Alarm['symptom'] }
  | { readonly kind: 'ignored'; readonly reason: Evidence }
  | { readonly kind: 'parked'; readonly until?: string; readonly reason: Evidence }
);

/**
 * Understands an EventBridge event of a CloudWatch alarm.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch-and-eventbridge.html
 * @param muted whether a mute counts; it does not once its window is over
 * @throws InvalidAlarmEvent naming each field that is wrong
 */
export function parseAlarmEvent(event: unknown, muted = true): ParsedAlarm {
  const parsed = explained(alarmEventSchema, event);
  if (!parsed.success) throw new InvalidAlarmEvent(problemsOf(parsed.error));
  const source = sourceOf(parsed.data);
  const { state, muteDetail } = parsed.data.detail;
  if (state.value !== 'ALARM') {
    const code = state.value === 'OK' ? 'incident.alarm-is-ok' : 'incident.alarm-lacks-data';
    return { source, kind: 'ignored', reason: evidence(code, { alarm: source.name }) };
  }
  const subject = subjectOf(parsed.data, source);
  if (subject.kind === 'ignored' || !muteDetail || !muted) return { source, ...subject };
  const until = muteDetail.muteWindowEnd && timeOf(muteDetail.muteWindowEnd);
  return {
    source,
    kind: 'parked',
    ...(until && { until }),
    reason: evidence(until ? 'incident.muted-until' : 'incident.muted', {
      alarm: source.name,
      rule: muteDetail.mutedByArn ?? '?',
      ...(until && { until }),
    }),
  };
}

type Subject = ParsedAlarm extends infer P
  ? P extends ParsedAlarm
    ? Omit<P, 'source'>
    : never
  : never;

function subjectOf(event: RawAlarmEvent, source: AlarmSource): Subject {
  const { configuration, state, alarmContributor } = event.detail;
  if (configuration.alarmRule !== undefined) {
    const triggering = triggeringAlarms(state.reasonData);
    const children = triggering.length > 0 ? triggering : alarmsOfRule(configuration.alarmRule);
    return { kind: 'composite', children };
  }
  const watched = watchedBy(configuration.metrics ?? [], source.account);
  if (watched.kind === 'other') return { kind: 'ignored', reason: watched.reason };
  if (watched.kind === 'series') return { ...watched, kind: 'alarm', ofFleet: false };
  if (!alarmContributor) return watched;
  const one = seriesOf(alarmContributor.attributes);
  if (one) return { kind: 'alarm', ofFleet: true, symptom: watched.symptom, series: [one] };
  return {
    kind: 'ignored',
    reason: evidence('incident.contributor-unnamed', { alarm: source.name }),
  };
}
