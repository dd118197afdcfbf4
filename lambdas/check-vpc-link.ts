import { vpcLinkChecks } from '../core/checks/registry.generated.ts';
import facts from '../core/facts/network/index.ts';
import { checkStep } from './check-domain.ts';

/** The way through VPC links to their targets. */
export const handler = checkStep({ facts, checks: vpcLinkChecks });
