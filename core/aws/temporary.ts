import { MustWait, TemporaryFailure } from '../model/errors.ts';

/** Throttling by the names that services give it; some of them answer it with status 400. */
const throttled: ReadonlySet<string> = new Set([
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'SlowDown',
  'Throttling',
  'ThrottledException',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);
/** Another change of the same resource is under way. Services use these names for lasting conflicts, too: the text decides. */
const conflicts: ReadonlySet<string> = new Set(['ConflictException', 'ResourceConflictException']);
const underWay = /try again|in progress|following state: pending/i;

/** The network between us and AWS, by Node's codes and the SDK's name. */
const network: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'TimeoutError',
]);

/** Whether AWS turned a call down because there were too many: it did nothing. */
export const isThrottled = (error: Error): boolean =>
  throttled.has(error.name) || statusOf(error) === 429;

/** Whether AWS turned a call down because another change of the same resource is under way: it did nothing. */
export const isUnderWay = ({ name, message }: Error): boolean =>
  conflicts.has(name) && underWay.test(message);

/**
 * Whether the SDK could not read an answer. The same error of our own documents has none of the SDK's fields. A page with a
 * status of 400 to 499 is somebody's definite answer, in whatever format.
 */
function isUndecoded(error: Error): boolean {
  if (error.name !== 'SyntaxError' || !('$response' in error || '$metadata' in error)) return false;
  const { statusCode } = (error as { $response?: { statusCode?: number } }).$response ?? {};
  const status = statusCode ?? statusOf(error);
  return status < 400 || status >= 500;
}

/** The HTTP status of AWS's answer; 0 where none came. */
export const statusOf = (error: Error): number =>
  (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode ?? 0;

/**
 * Whether the same call may well succeed in a while: AWS failed, throttled, could not be reached, or is still carrying out
 * another change. The SDK has tried several times by then, but within seconds; it does not try again after a conflict.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
 */
export function isTemporary(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof TemporaryFailure) return true;
  const { code } = error as { code?: unknown };
  return (
    [500, 502, 503, 504].includes(statusOf(error)) ||
    isThrottled(error) ||
    isUnderWay(error) ||
    isUndecoded(error) ||
    network.has(error.name) ||
    (typeof code === 'string' && network.has(code))
  );
}

/** Whether the workflow tries a step again that ended so: after a while, or when it is its turn. */
export const isTriedAgain = (error: unknown): boolean =>
  error instanceof MustWait || isTemporary(error);
