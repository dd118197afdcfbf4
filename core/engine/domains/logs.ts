import { checks } from '../../checks/logs/registry.generated.ts';
import { logs as facts } from '../../facts/base-only.ts';
import { defineDomain } from './define-domain.ts';

/** What the execution log says, and whether there is one. */
export default defineDomain({ facts, checks });
