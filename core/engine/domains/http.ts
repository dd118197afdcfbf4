import { checks } from '../../checks/http/registry.generated.ts';
import { http as facts } from '../../facts/base-only.ts';
import { defineDomain } from './define-domain.ts';

/** Backends that are reached over HTTP. */
export default defineDomain({ facts, checks });
