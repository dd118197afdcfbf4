import vpcLink from '../core/engine/domains/vpc-link.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check VPC link". */
export const handler = checkStep(vpcLink);
