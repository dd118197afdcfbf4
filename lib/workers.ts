import { domainTable } from '../core/engine/domains.ts';
import { domains } from '../core/model/finding.ts';

const checkWorkers = domains.map((domain) => domainTable[domain].worker);

/** The Lambdas: one file of lambdas/ each, and one Task state of the state machine that runs them. */
export const remediationWorkers = [
  'open-incident',
  'collect-evidence',
  ...checkWorkers,
  'diagnose',
  'plan-remediation',
  'request-approval',
  'apply-change',
  'verify',
  'undo-change',
  'close-incident',
  'escalate',
] as const;

export const decisionWorkers = ['decide'] as const;

export const workers = [...remediationWorkers, ...decisionWorkers] as const;
export type WorkerName = (typeof workers)[number];

/** `open-incident` as a construct's id and as the definition files name it: `OpenIncident`. */
export const pascal = (name: WorkerName): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
