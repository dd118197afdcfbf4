import { InvalidAlarmEvent } from '../model/errors.ts';
import { partitionOf } from '../model/partition.ts';
import type { RawAlarmEvent } from './event-schema.ts';

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

/** Characters of CloudWatch's reason that are kept. */
export const longestReason = 1000;

/**
 * The alarm that an event is about.
 * @throws InvalidAlarmEvent where its time is not valid
 */
export function sourceOf(event: RawAlarmEvent): AlarmSource {
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
export function timeOf(text: string): string | undefined {
  const time = new Date(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
