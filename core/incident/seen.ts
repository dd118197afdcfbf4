import type { Environment } from '../aws/environment.ts';
import { type Target, targetKey } from '../model/target.ts';
import { expiry, table } from './table.ts';

/** Days within which a second delivery of an event is recognised; EventBridge retries for one. */
const memory = 7;

/**
 * Notes that an event is being worked on for a target.
 * @param executionArn a retry of the same execution is not a second delivery
 * @returns the incident that took the event before, or undefined where it is new
 */
export async function alreadySeen(
  environment: Environment,
  eventKey: string,
  target: Target,
  by: { readonly incidentId: string; readonly executionArn?: string | undefined },
): Promise<string | undefined> {
  const items = table(environment);
  const key = { pk: `EVENT#${eventKey}`, sk: targetKey(target) };
  const isNew = await items.put(
    { ...key, ...by, expiresAt: expiry(environment.clock.now(), memory) },
    { holds: 'attribute_not_exists(pk)' },
  );
  if (isNew) return undefined;
  const before = await items.get(key);
  if (!before) return undefined;
  const isRetry = by.executionArn !== undefined && before['executionArn'] === by.executionArn;
  return isRetry ? undefined : String(before['incidentId']);
}

/** Takes the note back, so that another delivery of the event can try again. */
export async function forget(
  environment: Environment,
  eventKey: string,
  target: Target,
): Promise<void> {
  const key = { pk: `EVENT#${eventKey}`, sk: targetKey(target) };
  await table(environment).remove(key, { holds: 'attribute_exists(pk)' });
}
