import { checks } from '../../checks/deployment/registry.generated.ts';
import { deployment as facts } from '../../facts/base-only.ts';
import { defineDomain } from './define-domain.ts';

/** What was deployed, and mappings. */
export default defineDomain({ facts, checks });
