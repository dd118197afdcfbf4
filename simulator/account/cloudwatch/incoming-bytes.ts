import { noiseIn } from '../logs/noise.ts';
import type { LogGroup, LogsState } from '../logs/state.ts';
import { rangeOf } from '../logs/store.ts';
import { minute } from './metrics.ts';
import type { Frame } from './series.ts';
import type { Bucket, Metric } from './state.ts';

const namespace = 'AWS/Logs';
const name = 'IncomingBytes';

/**
 * What log groups took in, minute by minute: the metric of one group, or without dimensions of all. It follows from the
 * groups themselves, by the moment at which their events arrived; undefined for every other metric.
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
 */
export function incomingBytes(
  logs: LogsState,
  asked: Pick<Metric, 'namespace' | 'name' | 'dimensions'>,
  frame: Frame,
  now: Date,
): Metric | undefined {
  const { LogGroupName: group, ...others } = asked.dimensions;
  if (asked.namespace !== namespace || asked.name !== name || Object.keys(others).length > 0)
    return undefined;
  const all = Object.values(logs.groups);
  const groups = group === undefined ? all : all.filter((one) => one.name === group);
  const buckets: Record<number, Bucket> = {};
  const first = frame.start / minute;
  const last = Math.min(first + (frame.count * frame.period) / 60, frame.unread);
  for (let place = first; place < last && place * minute <= now.getTime(); place += 1) {
    const bytes = groups.reduce((sum, one) => sum + bytesIn(one, place, logs.delay, now), 0);
    if (bytes > 0) buckets[place] = { sum: bytes, min: bytes, max: bytes, values: [bytes] };
  }
  return { namespace, name, dimensions: asked.dimensions, buckets };
}

/** Events arrive as late as they can be found. */
function bytesIn(group: LogGroup, place: number, delay: number, now: Date): number {
  const late = delay * 1000;
  const start = place * minute - late;
  const end = start + minute;
  const { from, to } = rangeOf(
    group,
    start,
    Math.min(end - 1, late === 0 ? end : now.getTime() - late),
  );
  let bytes = noiseIn(group, start, Math.min(end, now.getTime() - late));
  for (let index = from; index < to; index += 1) bytes += group.events[index]?.message.length ?? 0;
  return bytes;
}
