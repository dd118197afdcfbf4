import type { Environment } from '../aws/environment.ts';
import { partitionIn } from '../model/key-space.ts';
import { type Target, targetKey } from '../model/target.ts';
import { table } from './table.ts';
import { type ConditionalPut } from './expressions.ts';
import { expiry } from './expiry.ts';

/** Days within which a second delivery of an event is recognised; EventBridge retries for one. */
const memory = 7;

/** Notes of the events that were worked on for a target, as events may be delivered twice. */
export function seen(environment: Environment, eventKey: string, target: Target) {
  const key = { pk: partitionIn('event', eventKey), sk: targetKey(target) };
  return {
    /**
     * The write that notes the event.
     * @param executionArn a retry of the same execution is not a second delivery
     */
    noting: (incidentId: string, executionArn: string | undefined): ConditionalPut => ({
      item: {
        ...key,
        incidentId,
        executionArn,
        expiresAt: expiry(environment.clock.now(), memory),
      },
      condition:
        executionArn === undefined
          ? { holds: 'attribute_not_exists(pk)' }
          : {
              holds: 'attribute_not_exists(pk) OR executionArn = :execution',
              values: { execution: executionArn },
            },
    }),
    /** @returns the incident that took the event */
    async by(): Promise<string | undefined> {
      const note = await table(environment).get(key);
      return note && String(note['incidentId']);
    },
  };
}
