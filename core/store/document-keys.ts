import type { Domain } from '../model/finding.ts';
import type { DocumentKey } from './store.ts';

const ofAttempt =
  (name: string) =>
  (incidentId: string, attempt: number): DocumentKey => ({ incidentId, attempt, name });

/** The documents of an incident. */
export const documentKeys = {
  evidence: ofAttempt('evidence.json'),
  signals: ofAttempt('signals.json'),
  checks: (incidentId: string, attempt: number, domain: Domain) =>
    ofAttempt(`checks/${domain}.json`)(incidentId, attempt),
  diagnosis: ofAttempt('diagnosis.json'),
  plan: ofAttempt('plan.json'),
  decision: ofAttempt('decision.json'),
  verification: ofAttempt('verification.json'),
  /** Of a run of the command line; the deployment keeps it in its table. */
  queryCost: (incidentId: string): DocumentKey => ({ incidentId, name: 'query-cost.json' }),
  report: (incidentId: string, extension: 'json' | 'html' | 'md'): DocumentKey => ({
    incidentId,
    name: `report.${extension}`,
  }),
} as const;

/** Where a document is in the deployment's bucket. */
export const objectKey = ({ incidentId, attempt, name }: DocumentKey): string =>
  ['incidents', incidentId, ...(attempt === undefined ? [] : [attempt]), name].join('/');
