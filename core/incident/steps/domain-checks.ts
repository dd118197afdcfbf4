import {
  accountChecks,
  authorizationChecks,
  deploymentChecks,
  httpChecks,
  lambdaChecks,
  logsChecks,
  throttlingChecks,
  vpcLinkChecks,
} from '../../checks/registry.generated.ts';
import { deployment, http, logs } from '../../facts/nothing.ts';
import type { Domain } from '../../model/finding.ts';
import type { DomainChecks } from './check-domain.ts';

/** Loads a domain, and with it only the SDK clients that its facts need. */
export const domainChecks: { readonly [D in Domain]: () => Promise<DomainChecks<D>> } = {
  logs: async () => ({ facts: logs, checks: logsChecks }),
  http: async () => ({ facts: http, checks: httpChecks }),
  deployment: async () => ({ facts: deployment, checks: deploymentChecks }),
  lambda: async () => ({
    facts: (await import('../../facts/lambda/index.ts')).default,
    checks: lambdaChecks,
  }),
  'vpc-link': async () => ({
    facts: (await import('../../facts/network/index.ts')).default,
    checks: vpcLinkChecks,
  }),
  throttling: async () => ({
    facts: (await import('../../facts/throttling.ts')).default,
    checks: throttlingChecks,
  }),
  authorization: async () => ({
    facts: (await import('../../facts/authorization.ts')).default,
    checks: authorizationChecks,
  }),
  account: async () => ({
    facts: (await import('../../facts/account.ts')).default,
    checks: accountChecks,
  }),
};
