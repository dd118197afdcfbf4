import { deploymentChecks } from '../core/checks/registry.generated.ts';
import { deployment as facts } from '../core/facts/nothing.ts';
import { checkStep } from './check-domain.ts';

/** What was deployed, and mappings. */
export const handler = checkStep({ facts, checks: deploymentChecks });
