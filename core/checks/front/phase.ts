import { type Evidence, evidence } from '../../model/evidence.ts';
import type { Gap } from '../../model/reading.ts';

/** The phases of a request, in its order. */
export type PhaseName =
  | 'dns'
  | 'tcp'
  | 'tls'
  | 'certificate'
  | 'domain'
  | 'truststore'
  | 'rule'
  | 'mapping'
  | 'api'
  | 'stage'
  | 'endpoint'
  | 'method'
  | 'http';

/** One phase, and what is known of it. */
export interface Phase {
  readonly phase: PhaseName;
  readonly state: 'ok' | 'bad' | 'unknown';
  readonly fact: Evidence;
}

/** A phase that went well. */
export const ok = (phase: PhaseName, fact: Evidence): Phase => ({ phase, state: 'ok', fact });
/** A phase that failed: no client comes through. */
export const bad = (phase: PhaseName, fact: Evidence): Phase => ({ phase, state: 'bad', fact });
/** A phase that could not be determined. */
export const unknown = (phase: PhaseName, fact: Evidence): Phase => ({
  phase,
  state: 'unknown',
  fact,
});

/** A phase that no request came to. */
export const notReached = (phase: PhaseName): Phase =>
  unknown(phase, evidence('front.not-reached'));

/** A phase of which AWS did not let anything be read. */
export const unread = (phase: PhaseName, { what, because }: Gap): Phase =>
  unknown(phase, evidence('front.unread', { what, because }));
