// Written by `npm run registry`. Do not edit.
import { baseOnly } from '../facts/base-only.ts';
import type { Domain } from '../model/finding.ts';
import { once } from '../model/once.ts';
import type { DomainChecks } from './domains.ts';

/** Loads a domain, and with it only the checks and the SDK clients that it needs. */
export const loadDomain: { readonly [D in Domain]: () => Promise<DomainChecks<D>> } = {
  'logs': once(async () => ({
    facts: baseOnly('logs'),
    checks: (await import('../checks/logs/registry.generated.ts')).checks,
  })),
  'lambda': once(async () => ({
    facts: (await import('../facts/lambda/index.ts')).default,
    checks: (await import('../checks/lambda/registry.generated.ts')).checks,
  })),
  'vpc-link': once(async () => ({
    facts: (await import('../facts/network/index.ts')).default,
    checks: (await import('../checks/vpc-link/registry.generated.ts')).checks,
  })),
  'http': once(async () => ({
    facts: baseOnly('http'),
    checks: (await import('../checks/http/registry.generated.ts')).checks,
  })),
  'throttling': once(async () => ({
    facts: (await import('../facts/throttling/index.ts')).default,
    checks: (await import('../checks/throttling/registry.generated.ts')).checks,
  })),
  'authorization': once(async () => ({
    facts: (await import('../facts/authorization/index.ts')).default,
    checks: (await import('../checks/authorization/registry.generated.ts')).checks,
  })),
  'deployment': once(async () => ({
    facts: (await import('../facts/deployment.ts')).default,
    checks: (await import('../checks/deployment/registry.generated.ts')).checks,
  })),
  'account': once(async () => ({
    facts: (await import('../facts/account.ts')).default,
    checks: (await import('../checks/account/registry.generated.ts')).checks,
  })),
};
