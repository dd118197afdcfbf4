import { checks } from '../../checks/vpc-link/registry.generated.ts';
import facts from '../../facts/network/index.ts';
import { defineDomain } from './define-domain.ts';

/** The way through VPC links to their targets. */
export default defineDomain({ facts, checks });
