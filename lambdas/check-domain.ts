import type { DomainChecks } from '../core/engine/domains.ts';
import { checkDomain } from '../core/workflow/check-domain.ts';
import type { Domain } from '../core/model/finding.ts';
import { attemptInput, step } from './step.ts';

/** A branch of the workflow: one domain's facts, judged by its checks. */
export const checkStep = <D extends Domain>(domain: DomainChecks<D>) =>
  step({
    input: attemptInput,
    run: (input, environment) => checkDomain(environment, domain, input),
  });
