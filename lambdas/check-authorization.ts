import { authorizationChecks } from '../core/checks/registry.generated.ts';
import facts from '../core/facts/authorization.ts';
import { checkStep } from './check-domain.ts';

/** Authorizers and what they may call. */
export const handler = checkStep({ facts, checks: authorizationChecks });
