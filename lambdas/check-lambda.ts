import { lambdaChecks } from '../core/checks/registry.generated.ts';
import facts from '../core/facts/lambda/index.ts';
import { checkStep } from './check-domain.ts';

/** The functions behind the stage's methods: their policies, state, limits and errors. */
export const handler = checkStep({ facts, checks: lambdaChecks });
