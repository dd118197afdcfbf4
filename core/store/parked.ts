import { createHash } from 'node:crypto';
import type { Environment } from '../aws/environment.ts';
import { DocumentNotFound } from '../model/errors.ts';
import { partitionIn } from '../model/key-space.ts';
import { redactAll } from '../model/redaction.ts';
import { table } from './table.ts';
import { expiry } from './expiry.ts';

const keyOf = (id: string) => ({ pk: partitionIn('parked', id), sk: 'EVENT' });
/** Seconds until a muted alarm is looked at again where the event does not say when the mute ends. */
const unknownEnd = 3600;
/** Step Functions lets an execution last a year. */
const longest = 360 * 86_400;

/** An alarm event that waits for the end of a mute. */
export interface Parked {
  readonly parked: string;
  readonly waitSeconds: number;
}

/**
 * Keeps a muted alarm's event until the mute is over. CloudWatch reports a change of state to EventBridge once; when the mute
 * ends it runs the alarm's own actions again, but sends no second event. So the workflow waits, and then the alarm's state counts.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-mute-rules-behaviour.html
 * @param until ISO 8601
 */
export async function park(
  environment: Environment,
  eventKey: string,
  event: unknown,
  until: string | undefined,
): Promise<Parked> {
  const now = environment.clock.now();
  const left =
    until === undefined ? unknownEnd : Math.ceil((Date.parse(until) - now.getTime()) / 1000);
  const waitSeconds = Math.min(Math.max(left, 1), longest);
  const parked = createHash('sha256').update(eventKey).digest('hex').slice(0, 32);
  await table(environment).put({
    ...keyOf(parked),
    event: JSON.stringify(redactAll(event)),
    until: until ?? new Date(now.getTime() + waitSeconds * 1000).toISOString(),
    expiresAt: expiry(new Date(now.getTime() + waitSeconds * 1000), 30),
  });
  return { parked, waitSeconds };
}

/** The event that was parked. @throws DocumentNotFound */
export async function unpark(environment: Environment, parked: string): Promise<unknown> {
  const item = await table(environment).get(keyOf(parked));
  if (!item) throw new DocumentNotFound(`There is no parked event ${parked}.`);
  return JSON.parse(String(item['event'])) as unknown;
}
