import type { Check } from '../checks/define-check.ts';
import type { FactsModule } from '../facts/define-facts.ts';
import type { Domain } from '../model/finding.ts';

/** What is particular to a domain; `npm run registry` makes its Lambda and its places in the tables of domains from it. */
interface DomainRow {
  /** The Lambda of the domain's branch of the workflow: a file of lambdas/. */
  readonly worker: `check-${string}`;
  /** The module that reads its facts, below core/facts; null where its checks need nothing beyond the base. */
  readonly facts: string | null;
}

/** The domains, a row each. */
export const domainTable = {
  logs: { worker: 'check-execution-logs', facts: null },
  lambda: { worker: 'check-lambda', facts: 'lambda/index' },
  'vpc-link': { worker: 'check-vpc-link', facts: 'network/index' },
  http: { worker: 'check-http-backend', facts: null },
  throttling: { worker: 'check-throttling', facts: 'throttling/index' },
  authorization: { worker: 'check-authorization', facts: 'authorization/index' },
  deployment: { worker: 'check-deployment', facts: 'deployment' },
  account: { worker: 'check-account', facts: 'account' },
} as const satisfies { readonly [D in Domain]: DomainRow };

/** The Lambda of a domain's branch. */
export type CheckWorker = (typeof domainTable)[Domain]['worker'];

/** A domain as it runs: how its facts are read and which checks judge them. */
export interface DomainChecks<D extends Domain = Domain> {
  readonly facts: FactsModule<D>;
  readonly checks: readonly Check<D>[];
}
