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

/** The causes that say so. */
type EndedId =
  | 'base-path-mapping-missing'
  | 'custom-domain-cert-expired'
  | 'custom-domain-dns'
  | 'private-api-endpoint-mismatch';

/** That traffic ended, as evidence; nothing where it did not. */
export const endOfTraffic = (id: EndedId, ended: Ended | undefined): Evidence[] => {
  if (ended === undefined) return [];
  const { at, requests, minutes } = ended;
  return [evidence(`${id}.ended`, { at, requests, minutes })];
};
