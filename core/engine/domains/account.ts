import { checks } from '../../checks/account/registry.generated.ts';
import facts from '../../facts/account.ts';
import { defineDomain } from './define-domain.ts';

/** What belongs to the account and not to the API. */
export default defineDomain({ facts, checks });
