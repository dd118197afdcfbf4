import type { Domain } from '../model/finding.ts';
import type { FactsModule } from './define-facts.ts';

/** A domain whose checks need nothing beyond the base. */
const nothing = <D extends Domain>(domain: D) => ({
  domain,
  reads: [],
  collect: () => Promise.resolve({}),
});

export const logs: FactsModule<'logs'> = nothing('logs');
export const http: FactsModule<'http'> = nothing('http');
export const deployment: FactsModule<'deployment'> = nothing('deployment');
