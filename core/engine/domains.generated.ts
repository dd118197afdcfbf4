// Written by `npm run registry`. Do not edit.
import { baseOnly } from '../facts/base-only.ts';
import type { Domain } from '../model/finding.ts';
import type { DomainChecks } from './domains.ts';

/** Loads a domain, and with it only the checks and the SDK clients that it needs. */
export const loadDomain: { readonly [D in Domain]: () => Promise<DomainChecks<D>> } = {
  'logs': async () => ({
    facts: baseOnly('logs'),
    checks: (await import('../checks/logs/registry.generated.ts')).checks,
  }),
  'lambda': async () => ({
    facts: (await import('../facts/lambda/index.ts')).default,
    checks: (await import('../checks/lambda/registry.generated.ts')).checks,
  }),
  'vpc-link': async () => ({
    facts: (await import('../facts/network/index.ts')).default,
    checks: (await import('../checks/vpc-link/registry.generated.ts')).checks,
  }),
  'http': async () => ({
    facts: baseOnly('http'),
    checks: (await import('../checks/http/registry.generated.ts')).checks,
  }),
  'throttling': async () => ({
    facts: (await import('../facts/throttling/index.ts')).default,
    checks: (await import('../checks/throttling/registry.generated.ts')).checks,
  }),
  'authorization': async () => ({
    facts: (await import('../facts/authorization/index.ts')).default,
    checks: (await import('../checks/authorization/registry.generated.ts')).checks,
  }),
  'deployment': async () => ({
    facts: (await import('../facts/deployment.ts')).default,
    checks: (await import('../checks/deployment/registry.generated.ts')).checks,
  }),
  'account': async () => ({
    facts: (await import('../facts/account.ts')).default,
    checks: (await import('../checks/account/registry.generated.ts')).checks,
  }),
};
