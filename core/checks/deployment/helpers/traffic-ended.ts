import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';

/** How traffic came to its end. */
export interface Ended {
  /** ISO 8601; the first minute without requests. */
  readonly at: string;
  /** Requests until then, and the minutes in which they came. */
  readonly requests: number;
  readonly minutes: number;
  /** ISO 8601; the last minute with requests. */
  readonly last: string;
}

/**
 * When traffic ended; undefined where there was none in the window.
 * @throws MissingEvidence where the metrics could not be read
 */
export function trafficEnded(
  { metrics }: Pick<BaseFacts, 'metrics'>,
  { since }: Signals,
): Ended | undefined {
  if (since === null) return undefined;
  const before = known(metrics).minutes.filter(({ at, requests }) => requests > 0 && at < since);
  const last = before.at(-1)?.at;
  if (last === undefined) return undefined;
  const requests = before.reduce((sum, minute) => sum + minute.requests, 0);
  return { at: since, requests, minutes: before.length, last };
}

/** Milliseconds within which traffic ends after its way in was taken away. */
const atOnce = 5 * 60_000;

/** Whether traffic ended within minutes of a moment (ISO 8601), or before: clocks and whole minutes differ. */
export const isAtOnce = (at: string | undefined, ended: Ended | undefined): boolean =>
  at !== undefined && ended !== undefined && Date.parse(ended.at) - Date.parse(at) <= atOnce;

/** Milliseconds that a change of a domain may take to hold everywhere. */
const spread = 60_000;

/** Whether requests still came long after a moment (ISO 8601): what happened then did not end all traffic. */
export const wentOn = (at: string | undefined, ended: Ended | undefined): boolean =>
  at !== undefined && ended !== undefined && Date.parse(ended.last) >= Date.parse(at) + spread;

/** The causes that say so. */
type EndedId =
  | 'base-path-mapping-missing'
  | 'custom-domain-cert-expired'
  | 'custom-domain-dns'
  | 'private-api-endpoint-mismatch'
  | 'routing-rule-elsewhere'
  | 'routing-rule-missing';

/** That traffic ended, as evidence; nothing where it did not. */
export const endOfTraffic = (id: EndedId, ended: Ended | undefined): Evidence[] => {
  if (ended === undefined) return [];
  const { at, requests, minutes } = ended;
  return [evidence(`${id}.ended`, { at, requests, minutes })];
};
