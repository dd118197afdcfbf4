import { type Bucket, validation } from './state.ts';

/**
 * A statistic over buckets together; undefined where they hold no sample.
 * @throws ValidationError for a statistic that it does not know
 */
export function statistic(buckets: readonly Bucket[], name: string): number | undefined {
  const calculate = calculationOf(name);
  return buckets.length === 0 ? undefined : calculate(buckets);
}

const sumOf = (buckets: readonly Bucket[]) => buckets.reduce((sum, bucket) => sum + bucket.sum, 0);
const countOf = (buckets: readonly Bucket[]) =>
  buckets.reduce((count, bucket) => count + bucket.values.length, 0);

const simple: Readonly<Record<string, (buckets: readonly Bucket[]) => number>> = {
  Sum: sumOf,
  SampleCount: countOf,
  Average: (buckets) => sumOf(buckets) / countOf(buckets),
  Minimum: (buckets) => Math.min(...buckets.map(({ min }) => min)),
  Maximum: (buckets) => Math.max(...buckets.map(({ max }) => max)),
};

function calculationOf(name: string): (buckets: readonly Bucket[]) => number {
  const known = simple[name];
  if (known) return known;
  const percent = Number(/^p(\d{1,2}(?:\.\d+)?|100)$/.exec(name)?.[1] ?? Number.NaN);
  if (Number.isNaN(percent))
    throw validation(`The value ${name} for parameter Stat is not supported.`);
  return (buckets) =>
    percentile(
      buckets.flatMap(({ values }) => values),
      percent,
    );
}

/** The value below which `percent` of the samples lie, between two samples in proportion. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = Float64Array.from(values).toSorted();
  const place = (percent / 100) * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}
