import { checks } from '../../checks/throttling/registry.generated.ts';
import facts from '../../facts/throttling.ts';
import { defineDomain } from './define-domain.ts';

/** Throttles, quotas and usage plans. */
export default defineDomain({ facts, checks });
