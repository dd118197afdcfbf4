import type { Domain } from '../model/finding.ts';
import type { DomainChecks } from './domains/define-domain.ts';

/** Loads a domain, and with it only the checks and the SDK clients that it needs. */
export const domainChecks: { readonly [D in Domain]: () => Promise<DomainChecks<D>> } = {
  logs: async () => (await import('./domains/logs.ts')).default,
  lambda: async () => (await import('./domains/lambda.ts')).default,
  'vpc-link': async () => (await import('./domains/vpc-link.ts')).default,
  http: async () => (await import('./domains/http.ts')).default,
  throttling: async () => (await import('./domains/throttling.ts')).default,
  authorization: async () => (await import('./domains/authorization.ts')).default,
  deployment: async () => (await import('./domains/deployment.ts')).default,
  account: async () => (await import('./domains/account.ts')).default,
};
