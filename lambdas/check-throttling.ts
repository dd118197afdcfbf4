import { throttlingChecks } from '../core/checks/registry.generated.ts';
import facts from '../core/facts/throttling.ts';
import { checkStep } from './check-domain.ts';

/** Throttles, quotas and usage plans. */
export const handler = checkStep({ facts, checks: throttlingChecks });
