import { checks } from '../../checks/authorization/registry.generated.ts';
import facts from '../../facts/authorization.ts';
import { defineDomain } from './define-domain.ts';

/** Authorizers and what they may call. */
export default defineDomain({ facts, checks });
