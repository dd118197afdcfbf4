import type { ServiceId } from '../../core/model/calls.ts';
import { type Quota, quotaTable } from './quota-table.ts';

interface Bucket {
  readonly quota: Quota;
  tokens: number;
  /** Milliseconds. */
  at: number;
}

/** The account's token buckets: everything that calls AWS in it draws from the same. */
export class Quotas {
  readonly #buckets: readonly Bucket[];
  /** When calls were let through, and when they were not (milliseconds), by service. */
  readonly admitted = new Map<ServiceId, number[]>();
  readonly throttled = new Map<ServiceId, number[]>();

  constructor(now: number, table: readonly Quota[] = quotaTable) {
    this.#buckets = table.map((quota) => ({ quota, tokens: quota.burst, at: now }));
  }

  /** Whether AWS carries a call out now. One that it refuses takes no token. @param now milliseconds */
  admits(service: ServiceId, operation: string, now: number): boolean {
    const buckets = this.#buckets.filter(({ quota }) => draws(quota, service, operation));
    for (const bucket of buckets) refill(bucket, now);
    const admits = buckets.every(({ tokens }) => tokens >= 1);
    if (admits) for (const bucket of buckets) bucket.tokens -= 1;
    const calls = admits ? this.admitted : this.throttled;
    const times = calls.get(service);
    if (times) times.push(now);
    else calls.set(service, [now]);
    return admits;
  }
}

const draws = (quota: Quota, service: ServiceId, operation: string): boolean =>
  quota.services.includes(service) &&
  (quota.operations?.includes(operation) ?? true) &&
  !(quota.except?.includes(operation) ?? false);

function refill(bucket: Bucket, now: number): void {
  const { perSecond, burst } = bucket.quota;
  bucket.tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
  bucket.at = now;
}
