import type { LogEvent, LogGroup, LogsState } from './state.ts';

/**
 * Writes events as an AWS service does: it makes the group and the stream where they are missing. Events may come in any
 * order; those that come in order of time cost the same however many there are.
 */
export function putLogEvents(
  state: LogsState,
  group: string,
  stream: string,
  events: readonly { at: Date; message: string }[],
): void {
  const first = events[0];
  if (!first) return;
  const time = first.at.getTime();
  const target = madeGroup(state, group, time);
  target.streams[stream] ??= { creationTime: time };
  for (const { at, message } of events) {
    insert(target, { timestamp: at.getTime(), message, stream, number: state.nextNumber });
    state.nextNumber += 1;
  }
}

/**
 * The group, made where it is missing.
 * @param at milliseconds since 1970
 */
export const madeGroup = (state: LogsState, name: string, at: number): LogGroup =>
  (state.groups[name] ??= { name, creationTime: at, streams: {}, events: [] });

function insert({ events }: LogGroup, event: LogEvent): void {
  const last = events.at(-1);
  if (!last || last.timestamp <= event.timestamp) events.push(event);
  else events.splice(firstAfter(events, event.timestamp), 0, event);
}

/** The place of the first event later than `time`. */
function firstAfter(events: readonly LogEvent[], time: number): number {
  let low = 0;
  let high = events.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((events[middle]?.timestamp ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The places `[from, to)` of the events from `start` to `end`, both included, in milliseconds. */
export const rangeOf = (
  { events }: LogGroup,
  start = 0,
  end = Infinity,
): { from: number; to: number } => ({
  from: firstAfter(events, start - 1),
  to: firstAfter(events, end),
});
