import deployment from '../core/engine/domains/deployment.ts';
import { checkStep } from './check-domain.ts';

/** The state "Check deployment and mappings". */
export const handler = checkStep(deployment);
