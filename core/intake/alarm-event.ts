import type { Alarm } from '../model/alarm.ts';
import { InvalidAlarmEvent } from '../model/errors.ts';
import { explained, problemsOf } from '../model/explained.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { partitionOf } from '../model/partition.ts';
import { type Series, seriesOf, watchedBy } from './alarmed-metric.ts';
import {
  alarmEventSchema,
  alarmsOfRule,
  type RawAlarmEvent,
  triggeringAlarms,
} from './event-schema.ts';

/** What is known of every alarm event. */
export interface AlarmSource {
  /** The same for every delivery of the same event: EventBridge delivers at least once. */
  readonly eventKey: string;
  readonly account: string;
  readonly region: string;
  readonly name: string;
  readonly arn: string;
  /** ISO 8601; when the alarm changed its state. */
  readonly at: string;
  readonly reason: string;
}

/** An alarm event as the incident needs it. */
export type ParsedAlarm = { readonly source: AlarmSource } & (
  | {
      readonly kind: 'alarm';
      readonly symptom: Alarm['symptom'];
      readonly series: readonly Series[];
    }
  /** The children are ARNs or names. */
  | { readonly kind: 'composite'; readonly children: readonly string[] }
  | { readonly kind: 'fleet'; readonly symptom: Alarm['symptom'] }
  | { readonly kind: 'ignored'; readonly reason: Evidence }
  | { readonly kind: 'parked'; readonly until?: string; readonly reason: Evidence }
);

/** Characters of CloudWatch's reason that are kept. */
const longestReason = 1000;

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
  if (watched.kind === 'series') return { ...watched, kind: 'alarm' };
  if (!alarmContributor) return watched;
  const one = seriesOf(alarmContributor.attributes);
  if (one) return { kind: 'alarm', symptom: watched.symptom, series: [one] };
  return {
    kind: 'ignored',
    reason: evidence('incident.contributor-unnamed', { alarm: source.name }),
  };
}

function sourceOf(event: RawAlarmEvent): AlarmSource {
  const { id, account, region, detail } = event;
  const at = timeOf(detail.state.timestamp);
  if (!at)
    throw new InvalidAlarmEvent(
      `"${detail.state.timestamp.slice(0, 100)}" is not a valid time → at detail.state.timestamp`,
    );
  const arn =
    event.resources.find((resource) => resource.includes(':alarm:')) ??
    `arn:${partitionOf(region)}:cloudwatch:${region}:${account}:alarm:${detail.alarmName}`;
  return {
    eventKey: [id, detail.alarmName, at].join('|'),
    account,
    region,
    name: detail.alarmName,
    arn,
    at,
    reason: detail.state.reason.slice(0, longestReason),
  };
}

/** CloudWatch writes offsets without a colon, which ISO 8601 readers need not take. */
function timeOf(text: string): string | undefined {
  const time = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
