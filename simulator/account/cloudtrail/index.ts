import type { LookupAttribute, LookupEventsCommandInput } from '@aws-sdk/client-cloudtrail';
import { awsError, defineService, type Service } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';
import type { CloudTrailState, RecordedEvent } from './state.ts';

export type { CloudTrailState } from './state.ts';

const operation = operationsOn<CloudTrailState>();

const perSecond = 2;
const days = 90;
const largestPage = 50;

/** What an event must have, by the attribute that is asked for. Reads are not recorded, so those cannot be asked for. */
const has: Readonly<Record<string, (event: RecordedEvent, value: string) => boolean>> = {
  EventId: ({ id }, value) => id === value,
  EventName: ({ name }, value) => name === value,
  EventSource: ({ source }, value) => source === value,
  ReadOnly: (_, value) => value === 'false',
  Username: ({ username }, value) => username === value,
};

const lookupEvents = operation<LookupEventsCommandInput>(
  [],
  ['LookupAttributes', 'StartTime', 'EndTime', 'MaxResults', 'NextToken'],
  (state, { LookupAttributes = [], StartTime, EndTime, MaxResults, NextToken }, { now }) => {
    throttle(state, now.getTime());
    const size = MaxResults ?? largestPage;
    if (size < 1 || size > largestPage)
      throw awsError('InvalidMaxResultsException', 'MaxResults must be from 1 to 50.');
    const oldest = now.getTime() - days * 24 * 3_600_000;
    const from = Math.max(StartTime?.getTime() ?? oldest, oldest);
    const to = EndTime?.getTime() ?? now.getTime();
    if (from > to)
      throw awsError('InvalidTimeRangeException', 'The start time is after the end time.');
    const wanted = predicate(LookupAttributes);
    const listed = state.events.filter(({ at }) => {
      const time = at.getTime();
      return time >= from && time <= to && time + state.delay * 60_000 <= now.getTime();
    });
    const newestFirst = listed.filter(wanted).toReversed();
    const { items, next } = pageOf(newestFirst, NextToken, size, 'InvalidNextTokenException');
    return {
      Events: items.map(eventOf),
      ...(next !== undefined && { NextToken: next }),
    };
  },
);

function throttle(state: CloudTrailState, now: number): void {
  const recent = state.lookups.filter((at) => at > now - 1000);
  if (recent.length >= perSecond) throw awsError('ThrottlingException', 'Rate exceeded', 400);
  state.lookups = [...recent, now];
}

function predicate(attributes: readonly LookupAttribute[]): (event: RecordedEvent) => boolean {
  const [attribute, another] = attributes;
  if (!attribute) return () => true;
  const { AttributeKey = '', AttributeValue = '' } = attribute;
  const matches = has[AttributeKey];
  if (another || !matches)
    throw awsError(
      'InvalidLookupAttributesException',
      `The simulator looks events up by one of ${Object.keys(has).join(', ')}.`,
    );
  return (event) => matches(event, AttributeValue);
}

const eventOf = ({ id, at, source, name, username, record }: RecordedEvent) => ({
  EventId: id,
  EventTime: at,
  EventSource: source,
  EventName: name,
  Username: username,
  ReadOnly: 'false',
  Resources: [],
  CloudTrailEvent: JSON.stringify(record),
});

/** CloudTrail's event history of writes. @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/ */
export const cloudtrail: Service<CloudTrailState> = defineService<CloudTrailState>({
  id: 'cloudtrail',
  initial: () => ({ events: [], delay: 5, lookups: [] }),
  operations: { LookupEvents: lookupEvents },
});
