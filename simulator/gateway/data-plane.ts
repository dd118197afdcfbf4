import type { Recorder } from '../account/cloudwatch/metrics.ts';
import type { AuthorizerPolicy } from './authorizer/policy.ts';
import type { Busy } from './busy.ts';

/** A token bucket on simulated time. */
interface Bucket {
  tokens: number;
  /** Milliseconds since the epoch. */
  filledAt: number;
}

/** An invocation that still runs, or ran. */
export interface Run {
  readonly functionName: string;
  /** Whether it counts against the function's own reservation instead of the shared pool. */
  readonly reserved: boolean;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** A policy that a Lambda authorizer returned, kept for its time to live. */
interface KeptPolicy {
  readonly policy: AuthorizerPolicy;
  /** Milliseconds since the epoch. */
  readonly since: number;
  readonly until: number;
}

/** A connection of a WebSocket API that is open. */
export interface Connection {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** What the data planes remember from request to request. It is not configuration, so it is kept beside the account. */
export interface DataPlane {
  readonly buckets: Map<string, Bucket>;
  runs: Run[];
  /** By function and version: when each execution environment is free, in milliseconds since 1970. */
  readonly environments: Map<string, readonly number[]>;
  /** What tasks of ECS are busy with, by their ids. */
  readonly tasks: Map<string, Busy>;
  /** By stage, authorizer and identity. */
  readonly policies: Map<string, KeptPolicy>;
  /** Bodies by everything that they were rendered from. */
  readonly rendered: Map<string, string>;
  /** The open connections of WebSocket APIs, by API and stage. */
  readonly connections: Map<string, Connection[]>;
  /** By method or function. */
  readonly recorders: Map<string, readonly Recorder[]>;
}

export const newDataPlane = (): DataPlane => ({
  buckets: new Map(),
  runs: [],
  environments: new Map(),
  tasks: new Map(),
  policies: new Map(),
  rendered: new Map(),
  connections: new Map(),
  recorders: new Map(),
});

/** The recorders of a method or function, made for its first request. */
export function recordersOf(
  { recorders }: DataPlane,
  key: string,
  make: () => readonly Recorder[],
): readonly Recorder[] {
  const known = recorders.get(key);
  if (known) return known;
  const made = make();
  recorders.set(key, made);
  return made;
}

/**
 * Takes a token from a bucket that holds `burst` tokens at most and gets `rate` per second.
 *
 * @returns false where the bucket is empty: the request is throttled
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export function takeToken(
  { buckets }: DataPlane,
  key: string,
  rate: number,
  burst: number,
  now: Date,
): boolean {
  const at = now.getTime();
  let bucket = buckets.get(key);
  if (!bucket) {
    bucket = { tokens: burst, filledAt: at };
    buckets.set(key, bucket);
  }
  // A limit that was changed applies from the next request on.
  const refilled = bucket.tokens + (Math.max(0, at - bucket.filledAt) / 1000) * rate;
  const tokens = Math.min(burst, refilled);
  const admitted = tokens >= 1;
  bucket.tokens = admitted ? tokens - 1 : tokens;
  bucket.filledAt = at;
  return admitted;
}

/** The invocations that run at `now`; those that have ended are forgotten. */
export function running(dataPlane: DataPlane, now: Date): readonly Run[] {
  const at = now.getTime();
  dataPlane.runs = dataPlane.runs.filter((run) => run.endsAt > at);
  return dataPlane.runs;
}
