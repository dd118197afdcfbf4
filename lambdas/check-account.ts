import { accountChecks } from '../core/checks/registry.generated.ts';
import facts from '../core/facts/account.ts';
import { checkStep } from './check-domain.ts';

/** What belongs to the account and not to the API. */
export const handler = checkStep({ facts, checks: accountChecks });
