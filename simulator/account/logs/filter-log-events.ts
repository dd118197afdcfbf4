import type { FilterLogEventsCommandInput } from '@aws-sdk/client-cloudwatch-logs';
import { operationsOn } from '../parameters.ts';
import { filterPattern } from './filter-pattern.ts';
import { groupOf, invalid, type LogEvent, type LogsState } from './state.ts';
import { rangeOf } from './store.ts';

/** Events of one page; AWS also ends a page after 1 MB. */
const mostEvents = 10_000;

const filterLogEvents = operationsOn<LogsState>()<FilterLogEventsCommandInput>(
  [],
  [
    'logGroupName',
    'logGroupIdentifier',
    'logStreamNames',
    'logStreamNamePrefix',
    'startTime',
    'endTime',
    'filterPattern',
    'nextToken',
    'limit',
  ],
  (state, input) => {
    const group = groupOf(state, input.logGroupIdentifier ?? input.logGroupName ?? '');
    const matches = filterPattern(input.filterPattern ?? '');
    const isOfStream = streamTest(input.logStreamNames, input.logStreamNamePrefix);
    const limit = input.limit ?? mostEvents;
    const { from, to } = rangeOf(group, input.startTime, input.endTime);
    const found: LogEvent[] = [];
    let at = input.nextToken === undefined ? from : placeOf(input.nextToken);
    for (; at < to && found.length < limit; at += 1) {
      const event = group.events[at];
      if (event && isOfStream(event.stream) && matches(event.message)) found.push(event);
    }
    return {
      events: found.map(({ timestamp, message, stream, number }) => ({
        logStreamName: stream,
        timestamp,
        message,
        ingestionTime: timestamp,
        eventId: String(number).padStart(56, '0'),
      })),
      searchedLogStreams: [],
      ...(at < to && { nextToken: `place:${at}` }),
    };
  },
);

function streamTest(
  names: readonly string[] | undefined,
  prefix: string | undefined,
): (stream: string) => boolean {
  if (names && prefix !== undefined) {
    throw invalid('logStreamNames and logStreamNamePrefix are mutually exclusive.');
  }
  if (names) return (stream) => names.includes(stream);
  return (stream) => stream.startsWith(prefix ?? '');
}

function placeOf(token: string): number {
  const place = /^place:(\d+)$/.exec(token)?.[1];
  if (place === undefined) throw invalid('The specified nextToken is invalid.');
  return Number(place);
}

export const filterOperations = { FilterLogEvents: filterLogEvents };
