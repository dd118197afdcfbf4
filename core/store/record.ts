import type { Environment } from '../aws/environment.ts';
import type { Alarm } from '../model/alarm.ts';
import { DocumentNotFound } from '../model/errors.ts';
import { type ArgumentsOf, type Evidence, type EvidenceCode, evidence } from '../model/evidence.ts';
import { type Incident, incidentSchema } from '../model/incident.ts';
import { partitionIn } from '../model/key-space.ts';
import type { Target } from '../model/target.ts';
import { redactAll, redactEvidence } from '../model/redaction.ts';
import type { IncidentRecord } from './store.ts';
import { table } from './table.ts';
import { type ConditionalPut } from './expressions.ts';
import { expiry } from './expiry.ts';

const keyOf = (incidentId: string) => ({ pk: partitionIn('record', incidentId), sk: 'RECORD' });

/** What opens an incident. */
export interface Opening {
  readonly id: string;
  readonly target: Target;
  readonly alarm: Alarm;
  readonly executionArn?: string | undefined;
}

/** The record of an incident as the deployment keeps it: alarms open it and join it. */
interface DeployedRecord extends IncidentRecord {
  /** The write that makes the record of a new incident. */
  opening(opening: Opening): ConditionalPut;
  /** @returns undefined where there is no such incident */
  find(incidentId: string): Promise<Incident | undefined>;
  /** Adds an alarm that fired for the same target. @returns false where the incident is not open */
  join(incidentId: string, alarm: Alarm): Promise<boolean>;
  /** Adds moments to the timeline, in this order. */
  milestones(incidentId: string, moments: readonly Evidence[]): Promise<void>;
}

/** The records of incidents in the deployment's table. */
export function record(environment: Environment): DeployedRecord {
  const items = table(environment);
  const now = () => environment.clock.now();
  const append = (
    incidentId: string,
    list: 'timeline' | 'joined',
    values: readonly unknown[],
    holds: string,
  ) =>
    items.update(keyOf(incidentId), `SET #${list} = list_append(#${list}, :values)`, {
      holds,
      values: { values, ...(holds.includes(':open') && { open: 'open' }) },
      names: [list, ...(holds.includes('#status') ? ['status'] : [])],
    });
  return {
    opening({ id, target, alarm, executionArn }) {
      const at = now().toISOString();
      const incident: Incident = {
        id,
        status: 'open',
        target,
        alarm: redactAll(alarm),
        openedAt: at,
        ...(executionArn !== undefined && { executionArn }),
        joined: [],
        timeline: [
          { at: alarm.at, what: evidence('incident.alarm-fired', { alarm: alarm.name }) },
          { at, what: evidence('incident.opened', { incident: id }) },
        ],
      };
      return {
        item: { ...keyOf(id), ...incident, expiresAt: expiry(now()) },
        condition: { holds: 'attribute_not_exists(pk)' },
      };
    },
    async find(incidentId) {
      const item = await items.get(keyOf(incidentId));
      return item && incidentSchema.parse(item);
    },
    async get(incidentId) {
      const incident = await this.find(incidentId);
      if (!incident) throw new DocumentNotFound(`There is no incident ${incidentId}.`);
      return incident;
    },
    join: (incidentId, alarm) =>
      append(incidentId, 'joined', [redactAll(alarm)], '#status = :open'),
    milestone<C extends EvidenceCode>(incidentId: string, code: C, ...args: ArgumentsOf<C>) {
      return this.milestones(incidentId, [evidence(code, ...args)]);
    },
    async milestones(incidentId, moments) {
      const at = now().toISOString();
      const entries = moments.map((moment) => ({ at, what: redactEvidence(moment) }));
      await append(incidentId, 'timeline', entries, 'attribute_exists(pk)');
    },
    /** With the last moment of its timeline. */
    close(incidentId, outcome) {
      const at = now().toISOString();
      const moments = [{ at, what: evidence(`incident.closed-${outcome}`) }];
      return items.update(
        keyOf(incidentId),
        'SET #status = :closed, outcome = :outcome, closedAt = :at, #timeline = list_append(#timeline, :moments)',
        {
          holds: '#status = :open',
          values: { closed: 'closed', open: 'open', outcome, at, moments },
          names: ['status', 'timeline'],
        },
      );
    },
  };
}
